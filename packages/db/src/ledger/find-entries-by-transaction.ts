import { type Selectable, sql } from 'kysely'
import { bytes } from '../connection/bytes.ts'
import type { Database } from '../connection/create-database.ts'
import type { LedgerEntries } from '../schema.ts'
import { type EntryKind, type LedgerEntry, entryKinds, entryOf, entryTables } from './entry.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'

/** What one transaction did to a ledger, in the order of its events; empty when nothing or when it is not indexed yet. */
export async function findEntriesByTransaction(
  database: Database,
  { transactionHash, ...key }: LedgerKey & { transactionHash: string },
): Promise<LedgerEntry[]> {
  const { chain_id, sale } = keyColumns(key)
  const selects = entryKinds.map(
    (kind) => sql`
      select ${kind}::text as kind, e.* from ${sql.table(entryTables[kind])} e
      where e.transaction_hash = ${bytes(transactionHash)} and e.chain_id = ${chain_id} and e.sale = ${sale}`,
  )
  const { rows } = await sql<Selectable<LedgerEntries> & { kind: EntryKind }>`
    ${sql.join(selects, sql` union all `)} order by log_index`.execute(database)
  return rows.map((row) => entryOf(row.kind, row))
}
