import type { EntryKind } from './entry.ts'

/** What a buyer holds of a round, paid with one asset: the purchases that were not given back. */
export interface PositionSum {
  /** Lower case. */
  buyer: `0x${string}`
  round: number
  asset: number
  /** AMR base units, in a commit round those committed to. */
  tokens: bigint
  /** Base units of the asset. */
  paid: bigint
  /** Sum of the values of the purchases, each rounded down; USD with 6 decimals. */
  usd: bigint
  purchases: number
  firstBoughtAt: Date
  /** Time of the newest purchase, from which the contract counts the withdrawal period. */
  lastBoughtAt: Date
}

/** The sums of the positions of a round and an asset. */
export interface RoundTotal {
  round: number
  asset: number
  tokens: bigint
  paid: bigint
  purchases: bigint
}

/** The sums of the entries of one day, round, asset and kind. */
export interface DailyTotal {
  /** UTC, as `2026-11-25`. */
  day: string
  round: number
  asset: number
  kind: EntryKind
  entries: bigint
  tokens: bigint
  paid: bigint
  usd: bigint
}

/** All that is kept beside the entries and follows from them. */
export interface LedgerSums {
  positions: PositionSum[]
  roundTotals: RoundTotal[]
  dailyTotals: DailyTotal[]
  /** Addresses that hold a position. */
  buyers: bigint
}
