import type { LedgerEntry, LedgerSums, NewOutcome, NewPause, NewRelease, NewRound, Origin } from '@amour/db'
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
  pauses: readonly NewPause[]
  outcome: NewOutcome | undefined
}

/** What must follow from them, in the tables (`LedgerSums`) and in the contract. */
export interface RecomputedLedger extends LedgerSums {
  rounds: RecomputedRound[]
  /** As `AmourSale.totals()`: AMR base units, and USD with 6 decimals. */
  totals: { sold: bigint; usd: bigint }
  /** Base units in the contract's escrow, by the asset's index. */
  escrow: Map<number, bigint>
  held: HeldPosition[]
  /** AMR base units as `AmourSale.allocation()`: the caps of the rounds; what buyers were owed, once the rest was released. */
  allocated: bigint
  /** Unix seconds, as `AmourSale.control()` has it; zero when buying was never paused. */
  pausedUntil: number
  /** AMR base units that buyers claimed. */
  claimed: bigint
}

/** Computes every sum of a sale from its events alone. */
export function recomputeLedger(events: LedgerEvents): RecomputedLedger {
  const { rounds, entries, releases } = events
  const positions = recomputePositions(entries)
  const sold = recomputeRounds(rounds, entries)
  return {
    positions,
    roundTotals: recomputeRoundTotals(positions),
    dailyTotals: recomputeDailyTotals(entries),
    buyers: BigInt(new Set(positions.map(({ buyer }) => buyer)).size),
    rounds: sold,
    totals: { sold: sum(sold, 'counted'), usd: sum(sold, 'usd') },
    escrow: recomputeEscrow(entries, releases),
    held: recomputeHeldPositions(entries),
    allocated: allocatedOf(events, sum(sold, 'counted')),
    pausedUntil: (events.pauses.at(-1)?.until.getTime() ?? 0) / 1_000,
    claimed: sum(
      entries.filter(({ kind }) => kind === 'claim'),
      'tokens',
    ),
  }
}

/** What was released before an outcome is surplus: it is above the allocation, and leaves it as it was. */
function allocatedOf({ rounds, releases, outcome }: LedgerEvents, counted: bigint): bigint {
  const isReleased = releases.some(({ kind, ...place }) => kind === 'unsold' && isAfter(place, outcome))
  if (!isReleased) return sum(rounds, 'cap')
  return outcome?.outcome === 'succeeded' ? counted : 0n
}

function isAfter({ block, logIndex }: Origin, other: Origin | undefined): boolean {
  if (!other) return false
  return (
    block.number > other.block.number || (block.number === other.block.number && logIndex > other.logIndex)
  )
}

function sum<Name extends string>(rows: readonly Record<Name, bigint>[], name: Name): bigint {
  return rows.reduce((total, row) => total + row[name], 0n)
}
