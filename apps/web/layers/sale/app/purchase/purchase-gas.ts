import type { Asset } from '@amour/domain'

/** Gas of a first purchase, a little over what contracts' tests allow (92,000), and a fifth more as wallets add. */
const ETHER_GAS = 120_000n

/** The same for a purchase with a signed permit (145,000). */
const PERMIT_GAS = 180_000n

/** The most gas that a purchase takes, by what is paid with. */
export function purchaseGas({ symbol }: Pick<Asset, 'symbol'>): bigint {
  return symbol === 'ETH' ? ETHER_GAS : PERMIT_GAS
}
