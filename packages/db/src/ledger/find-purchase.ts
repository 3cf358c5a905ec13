import { type Selectable, sql } from 'kysely'
import { bytes } from '../connection/bytes.ts'
import type { Database } from '../connection/create-database.ts'
import type { LedgerEntries } from '../schema.ts'
import { entryOf } from './entry.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'
import type { ListedPurchase } from './list-purchases.ts'

export interface FindPurchaseOptions extends LedgerKey {
  /** Address in any spelling. */
  buyer: string
  id: string
}

export interface FoundPurchase extends ListedPurchase {
  /** Whether it was paid back after the sale had failed. */
  refunded: boolean
}

type Row = Selectable<LedgerEntries> & { withdrawn: boolean; refunded: boolean; bought_at: Date }

/** One purchase of a buyer; undefined when it is unknown or another's. */
export async function findPurchase(
  database: Database,
  { buyer, id, ...key }: FindPurchaseOptions,
): Promise<FoundPurchase | undefined> {
  const { chain_id, sale } = keyColumns(key)
  const { rows } = await sql<Row>`
    select p.*, ${givenBackBy('withdrawals')} as withdrawn, ${givenBackBy('refunds')} as refunded,
      coalesce(s.last_bought_at, p.mined_at) as bought_at
    from purchases p
    left join positions s on (s.chain_id, s.sale, s.buyer, s.round, s.asset)
      = (p.chain_id, p.sale, p.buyer, p.round, p.asset)
    where p.id = ${id} and p.chain_id = ${chain_id} and p.sale = ${sale} and p.buyer = ${bytes(buyer)}`.execute(
    database,
  )
  const row = rows[0]
  if (!row) return undefined
  const { withdrawn, refunded } = row
  const standing = !withdrawn && !refunded
  return {
    ...entryOf('purchase', row),
    withdrawn,
    refunded,
    boughtAt: standing ? row.bought_at : row.mined_at,
  }
}

/** A later entry of the same position took back every purchase before it. */
function givenBackBy(table: 'withdrawals' | 'refunds') {
  return sql`exists (
    select from ${sql.table(table)} b
    where (b.chain_id, b.sale, b.buyer, b.round, b.asset) = (p.chain_id, p.sale, p.buyer, p.round, p.asset)
      and (b.block_number, b.log_index) > (p.block_number, p.log_index)
  )`
}
