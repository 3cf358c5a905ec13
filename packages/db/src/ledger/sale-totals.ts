import { sql } from 'kysely'
import type { Database } from '../connection/create-database.ts'
import { type BlockRef, headOf } from './block-ref.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'
import { roundSums } from './round-sums.ts'

/**
 * Purchases less what was withdrawn; of a commit round at most its cap. As `AmourSale.totals()`, a failed sale goes on saying what it
 * had sold, whatever was refunded.
 */
export interface SaleTotals {
  /** The block whose state these are. */
  block: BlockRef
  /** AMR base units. */
  sold: bigint
  /** USD, 6 decimals. */
  raisedUsd: bigint
  /** Addresses that hold at least one purchase. */
  buyers: bigint
  /** Purchases not given back, by a withdrawal or a refund. */
  purchases: bigint
}

interface Row {
  head_number: bigint
  head_hash: Buffer
  head_mined_at: Date
  sold: bigint
  raised_usd: bigint
  buyers: bigint
  purchases: bigint
}

/** The sale's figures and the block they belong to, by one statement; undefined before the indexer's first step. */
export async function saleTotals(database: Database, key: LedgerKey): Promise<SaleTotals | undefined> {
  const { chain_id, sale } = keyColumns(key)
  const { rows } = await sql<Row>`
    select s.head_number, s.head_hash, s.head_mined_at, s.buyers, r.*, p.*
    from sync_state s, (
      select coalesce(sum(sold), 0) as sold, coalesce(sum(usd), 0) as raised_usd from (${roundSums(key)}) rounds
    ) r, (
      select coalesce(sum(purchases), 0) as purchases from round_totals
      where chain_id = ${chain_id} and sale = ${sale}
    ) p
    where s.chain_id = ${chain_id} and s.sale = ${sale}`.execute(database)
  const row = rows[0]
  if (!row) return undefined
  const { sold, raised_usd: raisedUsd, buyers, purchases } = row
  return { block: headOf(row), sold, raisedUsd, buyers, purchases }
}
