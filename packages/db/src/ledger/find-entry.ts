import type { Database } from '../connection/create-database.ts'
import { type EntryKind, type LedgerEntry, entryOf, entryTables } from './entry.ts'

/** One entry by its id; undefined when a reorganisation took it back. */
export async function findEntry(
  database: Database,
  kind: EntryKind,
  id: string,
): Promise<LedgerEntry | undefined> {
  const row = await database.selectFrom(entryTables[kind]).selectAll().where('id', '=', id).executeTakeFirst()
  return row && entryOf(kind, row)
}
