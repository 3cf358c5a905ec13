import { v7 } from 'uuid'
import { bytes } from '../connection/bytes.ts'
import type { Database } from '../connection/create-database.ts'
import { type EntryKind, type LedgerEntry, entryOf, entryTables } from './entry.ts'

export interface Notice {
  kind: string
  /** JSON: amounts as decimal strings. */
  payload: Record<string, unknown>
}

export interface RecordNoticeOptions {
  kind: EntryKind
  entryId: string
  /** The notice is written once under this name. */
  name: string
}

/**
 * Writes the buyer's notice of an entry, once. The entry stays locked meanwhile: a reorganisation that takes it back waits, and
 * finds the notice that it has to take back too.
 *
 * @param compose makes the notice of the entry as the tables hold it.
 * @returns `gone` when the entry was taken back.
 */
export async function recordNotice(
  database: Database,
  { kind, entryId, name }: RecordNoticeOptions,
  compose: (entry: LedgerEntry) => Notice,
): Promise<'recorded' | 'known' | 'gone'> {
  return database.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom(entryTables[kind])
      .selectAll()
      .where('id', '=', entryId)
      .forKeyShare()
      .executeTakeFirst()
    if (!row) return 'gone'
    const entry = entryOf(kind, row)
    const notice = compose(entry)
    const inserted = await trx
      .insertInto('notices')
      .values({
        id: v7(),
        event_id: name,
        chain_id: row.chain_id,
        buyer: bytes(entry.buyer),
        kind: notice.kind,
        payload: JSON.stringify(notice.payload),
      })
      .onConflict((conflict) => conflict.column('event_id').doNothing())
      .returning('id')
      .execute()
    return inserted.length === 1 ? 'recorded' : 'known'
  })
}
