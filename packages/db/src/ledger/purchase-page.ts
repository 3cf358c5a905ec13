import { type RawBuilder, sql } from 'kysely'
import { bytes } from '../connection/bytes.ts'
import type { Database } from '../connection/create-database.ts'
import { preparedAs } from '../connection/preparing-client.ts'
import { type BlockRef, headOf } from './block-ref.ts'
import { keyColumns } from './ledger-key.ts'
import {
  type ListedPurchase,
  listedPurchaseOf,
  type ListPurchasesOptions,
  type PurchaseRow,
} from './list-purchases.ts'
import { purchasesQuery } from './purchases-query.ts'

/** A buyer's purchases and the ledger's state that they belong to. */
export interface PurchasePage {
  revision: bigint
  head: BlockRef
  /** Number of the last block that the chain called finalized. */
  finalized: bigint
  /** Newest first. */
  purchases: ListedPurchase[]
}

interface HeadRow {
  revision: bigint
  head_number: bigint
  head_hash: Buffer
  head_mined_at: Date
  finalized_number: bigint
}

type Row = HeadRow & (PurchaseRow | { id: null })

/** Reads both by one statement; undefined before the indexer's first step. */
export async function readPurchasePage(
  database: Database,
  options: ListPurchasesOptions,
): Promise<PurchasePage | undefined> {
  const { rows } = await purchasePageQuery(options).execute(database)
  const [first] = rows
  if (!first) return undefined
  return {
    revision: first.revision,
    head: headOf(first),
    finalized: first.finalized_number,
    purchases: rows.flatMap((row) => (row.id === null ? [] : [listedPurchaseOf(row)])),
  }
}

/** The statement itself: benchmarks and tests of its plan run the same one. */
export function purchasePageQuery({ buyer, ...options }: ListPurchasesOptions): RawBuilder<Row> {
  const { chain_id, sale } = keyColumns(options)
  const { after, limit } = options
  const ofHead = { chain_id: sql`s.chain_id`, sale: sql`s.sale` }
  return sql<Row>`${sql.raw(preparedAs('purchase-page'))}
    select s.revision, s.head_number, s.head_hash, s.head_mined_at, s.finalized_number, x.*
    from sync_state s
    left join lateral (${purchasesQuery({ ...ofHead, buyer: bytes(buyer), after, limit })}) x on true
    where s.chain_id = ${chain_id} and s.sale = ${sale}
    order by x.block_number desc, x.log_index desc`
}
