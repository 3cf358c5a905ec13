/** Gas of a first purchase, a little over what contracts' tests allow (92,000), and a fifth more as wallets add. */
const PURCHASE_GAS = 120_000n

/** Wei to leave in the wallet for the network fee of a purchase. */
export function feeReserve(feePerGas: bigint): bigint {
  return PURCHASE_GAS * feePerGas
}
