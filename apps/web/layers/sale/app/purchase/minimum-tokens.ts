import type { Asset } from '@amour/domain'

/** How far a feed's price may move between the review and the block that holds the purchase: one percent. */
const TOLERANCE_BPS = 100n

/** Whether the contract takes the asset at one dollar for one unit, without a feed. */
export function isAtPar({ symbol }: Pick<Asset, 'symbol'>): boolean {
  return symbol === 'USDC'
}

/**
 * The least AMR a buyer accepts for a payment, in base units: below it the contract takes nothing. Never zero, so that the
 * guard is always on. At par no rate can move, so nothing less is accepted.
 */
export function minimumTokens(tokens: bigint, asset: Pick<Asset, 'symbol'>): bigint {
  const least = isAtPar(asset) ? tokens : (tokens * (10_000n - TOLERANCE_BPS)) / 10_000n
  return least > 0n ? least : 1n
}
