import { type Selectable, sql } from 'kysely'
import { bytes } from '../connection/bytes.ts'
import type { Database } from '../connection/create-database.ts'
import type { LedgerEntries } from '../schema.ts'
import { entryOf, type LedgerEntry } from './entry.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'
import { type LedgerPosition, purchasesQuery } from './purchases-query.ts'

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

export type PurchaseRow = Selectable<LedgerEntries> & { withdrawn: boolean; bought_at: Date }

/** A buyer's purchases, newest first. Pages follow places in the chain, so that new purchases shift nothing. */
export async function listPurchases(
  database: Database,
  { buyer, after, limit, ...key }: ListPurchasesOptions,
): Promise<ListedPurchase[]> {
  const { rows } =
    await sql<PurchaseRow>`${purchasesQuery({ ...keyColumns(key), buyer: bytes(buyer), after, limit })}`.execute(
      database,
    )
  return rows.map(listedPurchaseOf)
}

export function listedPurchaseOf(row: PurchaseRow): ListedPurchase {
  return { ...entryOf('purchase', row), withdrawn: row.withdrawn, boughtAt: row.bought_at }
}
