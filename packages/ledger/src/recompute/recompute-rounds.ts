import type { LedgerEntry, NewRound } from '@amour/db'
import { usdCountedForTokens } from '@amour/domain'

export interface RecomputedRound {
  index: number
  /** AMR base units as the contract's round counts them: purchases less withdrawals. A refund, after a failure, leaves them. */
  sold: bigint
  /** Of these, what the round gives out: a commit round no more than its cap. */
  counted: bigint
  /** Value of `counted` at the round's price, rounded up once; USD with 6 decimals. */
  usd: bigint
}

/** What each round sold, as `AmourSale.roundOf()` and `totals()` count. */
export function recomputeRounds(
  rounds: readonly NewRound[],
  entries: readonly LedgerEntry[],
): RecomputedRound[] {
  const sold = new Map<number, bigint>()
  for (const { kind, round, tokens } of entries) {
    const sign = kind === 'purchase' ? 1n : kind === 'withdrawal' ? -1n : 0n
    sold.set(round, (sold.get(round) ?? 0n) + sign * tokens)
  }
  return rounds.map(({ index, cap, price }) => {
    const tokens = sold.get(index) ?? 0n
    const counted = tokens < cap ? tokens : cap
    return { index, sold: tokens, counted, usd: usdCountedForTokens(counted, price) }
  })
}
