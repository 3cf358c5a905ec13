/** How far the price of ETH may move between the review and the block that holds the purchase: one percent. */
export const TOLERANCE_BPS = 100n

/**
 * The least AMR a buyer accepts for a payment, in base units: below it the contract takes nothing. Never zero, so that the
 * guard is always on.
 */
export function minimumTokens(tokens: bigint): bigint {
  const least = (tokens * (10_000n - TOLERANCE_BPS)) / 10_000n
  return least > 0n ? least : 1n
}
