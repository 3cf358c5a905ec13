import type { LedgerEntry, LedgerSums, NewRelease, NewRound } from '@amour/db'
import { recomputeDailyTotals } from './recompute-daily-totals.ts'
import { recomputeEscrow } from './recompute-escrow.ts'
import { type HeldPosition, recomputeHeldPositions } from './recompute-held-positions.ts'
import { recomputePositions } from './recompute-positions.ts'
import { recomputeRoundTotals } from './recompute-round-totals.ts'
import { type RecomputedRound, recomputeRounds } from './recompute-rounds.ts'

/** What the events of a sale are, in the order of the chain. */
export interface LedgerEvents {
  rounds: readonly NewRound[]
  entries: readonly LedgerEntry[]
  releases: readonly NewRelease[]
}

/** What must follow from them, in the tables (`LedgerSums`) and in the contract. */
export interface RecomputedLedger extends LedgerSums {
  rounds: RecomputedRound[]
  /** As `AmourSale.totals()`: AMR base units, and USD with 6 decimals. */
  totals: { sold: bigint; usd: bigint }
  /** Base units in the contract's escrow, by the asset's index. */
  escrow: Map<number, bigint>
  held: HeldPosition[]
  /** AMR base units as `AmourSale.allocation()`: the caps of the rounds, less what was unsold and released. */
  allocated: bigint
  /** AMR base units that buyers claimed. */
  claimed: bigint
}

/** Computes every sum of a sale from its events alone. */
export function recomputeLedger({ rounds, entries, releases }: LedgerEvents): RecomputedLedger {
  const positions = recomputePositions(entries)
  const sold = recomputeRounds(rounds, entries)
  const unsold = releases.filter(({ asset }) => asset === null)
  return {
    positions,
    roundTotals: recomputeRoundTotals(positions),
    dailyTotals: recomputeDailyTotals(entries),
    buyers: BigInt(new Set(positions.map(({ buyer }) => buyer)).size),
    rounds: sold,
    totals: { sold: sum(sold, 'counted'), usd: sum(sold, 'usd') },
    escrow: recomputeEscrow(entries, releases),
    held: recomputeHeldPositions(entries),
    allocated: sum(rounds, 'cap') - sum(unsold, 'amount'),
    claimed: sum(
      entries.filter(({ kind }) => kind === 'claim'),
      'tokens',
    ),
  }
}

function sum<Name extends string>(rows: readonly Record<Name, bigint>[], name: Name): bigint {
  return rows.reduce((total, row) => total + row[name], 0n)
}
