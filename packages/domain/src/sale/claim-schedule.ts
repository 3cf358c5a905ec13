import { type VestingTerms, vestedTokens } from './vested-tokens.ts'

/** What can be claimed by a moment, everything before it included. */
export interface ClaimMilestone {
  /** Unix seconds. */
  at: bigint
  /** AMR base units. */
  tokens: bigint
}

/**
 * The moments at which vesting changes its course, with what has vested by each: the end of the cooling-off period, the
 * cliff and the end, as far as they differ. Between the last two it is a straight line, between the others it stands still.
 *
 * @param tokens AMR base units, in a commit round the share.
 * @param coolingOffEnd Unix seconds.
 */
export function claimSchedule(tokens: bigint, terms: VestingTerms, coolingOffEnd: bigint): ClaimMilestone[] {
  const { cliffSeconds, durationSeconds } = terms
  const moments = new Set([
    0n,
    cliffSeconds < durationSeconds ? cliffSeconds : durationSeconds,
    durationSeconds,
  ])
  return [...moments].map((elapsed) => ({
    at: coolingOffEnd + elapsed,
    tokens: vestedTokens(tokens, terms, elapsed),
  }))
}
