import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Database } from '../connection/create-database.ts'
import { type EntryKind, entryTables } from './entry.ts'

export interface TakeBackNoticeOptions {
  entryKind: EntryKind
  entryId: string
  /** Of the event that a reorganisation took back; its first notice has this name. */
  eventId: string
  /** Kind of the notice that says so. */
  kind: string
}

/**
 * Tells the buyer, once, that what a notice said was taken back. Who was never told is not told this either, nor is anybody told
 * of an entry that the chain has again.
 *
 * @returns `unsaid` when there is nothing to take back.
 */
export async function takeBackNotice(
  database: Database,
  { entryId, entryKind, eventId, kind }: TakeBackNoticeOptions,
): Promise<'recorded' | 'known' | 'unsaid'> {
  const { rows } = await sql<{ said: boolean; recorded: boolean }>`
    with said as (
      select * from notices where event_id = ${eventId}
        and not exists (select from ${sql.table(entryTables[entryKind])} where id = ${entryId})
    ), recorded as (
      insert into notices (id, event_id, chain_id, buyer, kind, payload)
      select ${v7()}::uuid, ${`${eventId}:dropped`}, chain_id, buyer, ${kind}, payload from said
      on conflict (event_id) do nothing
      returning id
    )
    select exists (select from said) as said, exists (select from recorded) as recorded`.execute(database)
  const [row] = rows
  if (!row?.said) return 'unsaid'
  return row.recorded ? 'recorded' : 'known'
}
