import { type Selectable, sql } from 'kysely'
import { bytes } from '../connection/bytes.ts'
import type { Database } from '../connection/create-database.ts'
import type { LedgerEntries } from '../schema.ts'
import { entryOf, type LedgerEntry } from './entry.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'

/** A purchase's place in the chain: the last one of a page is the next page's `after`. */
export interface LedgerPosition {
  blockNumber: bigint
  logIndex: number
}

export interface ListedPurchase extends LedgerEntry {
  /** Whether the buyer gave it back later. */
  withdrawn: boolean
  /**
   * Time of the position's newest standing purchase, from which the contract counts the withdrawal period; the own time when
   * this one was given back.
   */
  boughtAt: Date
}

export interface ListPurchasesOptions extends LedgerKey {
  /** Address in any spelling. */
  buyer: string
  after?: LedgerPosition | undefined
  limit: number
}

type Row = Selectable<LedgerEntries> & { withdrawn: boolean; bought_at: Date }

/** A buyer's purchases, newest first. Pages follow places in the chain, so that new purchases shift nothing. */
export async function listPurchases(
  database: Database,
  { buyer, after, limit, ...key }: ListPurchasesOptions,
): Promise<ListedPurchase[]> {
  const { chain_id, sale } = keyColumns(key)
  const place = after && sql`and (p.block_number, p.log_index) < (${after.blockNumber}, ${after.logIndex})`
  const { rows } = await sql<Row>`
    select p.*, w.found is not null as withdrawn,
      case when w.found is null then newest.mined_at else p.mined_at end as bought_at
    from purchases p
    left join lateral (
      select true as found from withdrawals w
      where (w.chain_id, w.sale, w.buyer, w.round, w.asset) = (p.chain_id, p.sale, p.buyer, p.round, p.asset)
        and (w.block_number, w.log_index) > (p.block_number, p.log_index)
      limit 1
    ) w on true
    cross join lateral (
      select q.mined_at from purchases q
      where (q.chain_id, q.sale, q.buyer, q.round, q.asset) = (p.chain_id, p.sale, p.buyer, p.round, p.asset)
      order by q.block_number desc, q.log_index desc
      limit 1
    ) newest
    where p.chain_id = ${chain_id} and p.sale = ${sale} and p.buyer = ${bytes(buyer)} ${place ?? sql``}
    order by p.block_number desc, p.log_index desc
    limit ${limit}`.execute(database)
  return rows.map((row) => ({
    ...entryOf('purchase', row),
    withdrawn: row.withdrawn,
    boughtAt: row.bought_at,
  }))
}
