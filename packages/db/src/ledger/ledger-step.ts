import type { RoundMode } from '@amour/domain'
import type { BlockRef } from './block-ref.ts'
import type { LedgerEntry } from './entry.ts'
import type { LedgerKey } from './ledger-key.ts'

/** A block as the ledger remembers it until it is final. */
export interface LedgerBlock extends BlockRef {
  parentHash: `0x${string}`
}

/** Where on the chain something was written. */
export interface Origin {
  block: BlockRef
  transactionHash: `0x${string}`
  logIndex: number
}

/** A round as it was added. Amounts in base units, times as instants. */
export interface NewRound extends Origin {
  index: number
  cap: bigint
  price: bigint
  opensAt: Date
  closesAt: Date
  minUsd: bigint
  cliffSeconds: bigint
  durationSeconds: bigint
  unlockedBps: number
  mode: RoundMode
}

export interface NewOutcome extends Origin {
  outcome: 'succeeded' | 'failed'
  tokensSold: bigint
  usd: bigint
}

/** What left the sale for the treasury. */
export interface NewRelease extends Origin {
  id: string
  /** Proceeds lower the escrow; unsold AMR lowers the allocation; surplus is what nobody paid for, and lowers neither. */
  kind: 'proceeds' | 'surplus' | 'unsold'
  /** Index among the domain's `assets`; null for AMR. */
  asset: number | null
  /** Base units. */
  amount: bigint
}

/** Buying was paused, or a pause ended early. */
export interface NewPause extends Origin {
  id: string
  kind: 'paused' | 'resumed'
  /** Exclusive; of a resumption, its own time. */
  until: Date
}

/** What one committed step of the indexer adds: everything after `previous` up to and with `head`. */
export interface LedgerStep extends LedgerKey {
  /** Hash of the head that the tables must have now; undefined for the first step. */
  previous: `0x${string}` | undefined
  head: LedgerBlock
  finalized: bigint
  /** Blocks, its own included, after which a row is called confirmed. */
  confirmations: number
  rounds: readonly NewRound[]
  entries: readonly LedgerEntry[]
  releases: readonly NewRelease[]
  pauses: readonly NewPause[]
  outcome: NewOutcome | undefined
}
