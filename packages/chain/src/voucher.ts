import type { Address, Hex, TypedDataDomain } from 'viem'

/** EIP-712 type of an eligibility voucher, exactly as the sale hashes it. */
export const voucherTypes = {
  Voucher: [
    { name: 'buyer', type: 'address' },
    { name: 'round', type: 'uint256' },
    { name: 'maxTokens', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
    { name: 'termsHash', type: 'bytes32' },
    { name: 'epoch', type: 'uint256' },
  ],
} as const

/** Seconds a voucher may lie ahead of the block that uses it; the sale refuses longer ones. */
export const MAX_VOUCHER_LIFETIME_SECONDS = 3600

/** What the purchase call carries; buyer and epoch are known to the sale. */
export interface Voucher {
  readonly round: bigint
  /** Most AMR base units the buyer may hold in the round, over all assets. */
  readonly maxTokens: bigint
  /** Unix seconds, inclusive. */
  readonly deadline: bigint
  /** Keccak-256 of the terms the buyer accepted. */
  readonly termsHash: Hex
}

/** What is signed. */
export interface VoucherMessage extends Voucher {
  readonly buyer: Address
  readonly epoch: bigint
}

/** EIP-712 domain of one sale: a voucher for another chain or contract is worthless. */
export function voucherDomain(chainId: number, sale: Address) {
  return {
    name: 'AmourSale',
    version: '1',
    chainId,
    verifyingContract: sale,
  } as const satisfies TypedDataDomain
}

/** The arguments of viem's `signTypedData` and `hashTypedData` for a voucher. */
export function voucherTypedData(chainId: number, sale: Address, message: VoucherMessage) {
  return {
    domain: voucherDomain(chainId, sale),
    types: voucherTypes,
    primaryType: 'Voucher',
    message,
  } as const
}
