import type { VestingRound } from '@amour/db'
import { claimSchedule, commitShare, type Outcome } from '@amour/domain'
import type { ClaimMilestone } from './claim-schedule.ts'

export interface ClaimTerms {
  round: VestingRound | undefined
  outcome: Outcome
  /** Unix seconds. */
  coolingOffEnd: bigint
}

/** When what was bought can be claimed. Nothing can of a sale that failed, which pays everything back. */
export function presentClaimSchedule(
  tokens: bigint,
  { round, outcome, coolingOffEnd }: ClaimTerms,
): ClaimMilestone[] {
  if (!round || outcome === 'failed') return []
  const shared = round.mode === 'commit'
  const given = shared ? commitShare(tokens, round.committed, round.cap) : tokens
  return claimSchedule(given, round, coolingOffEnd).map((milestone) => ({
    at: new Date(Number(milestone.at) * 1_000).toISOString(),
    tokens: String(milestone.tokens),
    estimated: shared && outcome !== 'succeeded',
  }))
}
