import { type RawBuilder, type Selectable, sql } from 'kysely'
import { bytes } from '../connection/bytes.ts'
import type { Database } from '../connection/create-database.ts'
import type { LedgerEntries } from '../schema.ts'
import { type EntryKind, type LedgerEntry, entryKinds, entryOf, entryTables } from './entry.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'

interface EntriesByTransactionOptions extends LedgerKey {
  transactionHash: string
}

type Row = Selectable<LedgerEntries> & { kind: EntryKind }

/** What one transaction did to a ledger, in the order of its events; empty when nothing or when it is not indexed yet. */
export async function findEntriesByTransaction(
  database: Database,
  options: EntriesByTransactionOptions,
): Promise<LedgerEntry[]> {
  const { rows } = await entriesByTransactionQuery(options).execute(database)
  return rows.map((row) => entryOf(row.kind, row))
}

/** The statement itself, for tests of its plan. */
export function entriesByTransactionQuery({
  transactionHash,
  ...key
}: EntriesByTransactionOptions): RawBuilder<Row> {
  const { chain_id, sale } = keyColumns(key)
  const selects = entryKinds.map(
    (kind) => sql`
      select ${kind}::text as kind, e.* from ${sql.table(entryTables[kind])} e
      where e.transaction_hash = ${bytes(transactionHash)} and e.chain_id = ${chain_id} and e.sale = ${sale}`,
  )
  return sql<Row>`${sql.join(selects, sql` union all `)} order by log_index`
}
