/** The terms of a round that say when its tokens are given out; seconds count from the end of the cooling-off period. */
export interface VestingTerms {
  /** Share vested at once, basis points. */
  unlockedBps: number
  /** Until then nothing more than that share. */
  cliffSeconds: bigint
  /** From then on everything. */
  durationSeconds: bigint
}

const BPS = 10_000n

/**
 * What has vested some time after the end of the cooling-off period, rounded down: the rule of `AmourSale`, to the unit.
 *
 * @param tokens AMR base units of a position, in a commit round its share.
 * @param elapsed seconds, not below zero.
 * @returns AMR base units.
 */
export function vestedTokens(tokens: bigint, terms: VestingTerms, elapsed: bigint): bigint {
  const { cliffSeconds, durationSeconds, unlockedBps } = terms
  if (elapsed >= durationSeconds) return tokens
  const unlocked = (tokens * BigInt(unlockedBps)) / BPS
  if (elapsed < cliffSeconds) return unlocked
  return unlocked + ((tokens - unlocked) * elapsed) / durationSeconds
}
