import type { Selectable } from 'kysely'
import { hex } from '../connection/bytes.ts'
import type { LedgerEntries } from '../schema.ts'
import type { BlockRef } from './block-ref.ts'

export const entryKinds = ['purchase', 'withdrawal', 'refund', 'claim', 'excess-return'] as const

export type EntryKind = (typeof entryKinds)[number]

/** The table that holds the entries of a kind. */
export const entryTables = {
  purchase: 'purchases',
  withdrawal: 'withdrawals',
  refund: 'refunds',
  claim: 'claims',
  'excess-return': 'excess_returns',
} as const satisfies Record<EntryKind, string>

/** One event of a buyer, as the chain wrote it. */
export interface LedgerEntry {
  /** Derived from chain, block hash and log index. */
  id: string
  kind: EntryKind
  /** Lower case. */
  buyer: `0x${string}`
  round: number
  /** Its index among the domain's `assets`. */
  asset: number
  /** AMR base units, in a commit round those committed to; zero for an excess return. */
  tokens: bigint
  /** Base units of the asset; zero for a claim. */
  paid: bigint
  /** Value of the tokens at the round's price, rounded down; USD with 6 decimals. */
  usd: bigint
  /** The terms that the buyer accepted; only for a purchase. */
  termsHash: `0x${string}` | null
  block: BlockRef
  transactionHash: `0x${string}`
  logIndex: number
}

export function entryOf(kind: EntryKind, row: Selectable<LedgerEntries>): LedgerEntry {
  return {
    id: row.id,
    kind,
    buyer: hex(row.buyer),
    round: row.round,
    asset: row.asset,
    tokens: row.tokens,
    paid: row.paid,
    usd: row.usd,
    termsHash: row.terms_hash && hex(row.terms_hash),
    block: { number: row.block_number, hash: hex(row.block_hash), time: row.mined_at },
    transactionHash: hex(row.transaction_hash),
    logIndex: row.log_index,
  }
}
