import { sql } from 'kysely'
import type { Database } from '../connection/create-database.ts'

/** Removes the records of mails that were sent or failed so many days ago. @returns how many. */
export async function purgeMails(database: Database, days: number): Promise<bigint> {
  const result = await database
    .deleteFrom('mails')
    .where('sealed', 'is', null)
    .where('created_at', '<', sql<Date>`now() - ${days}::int * interval '1 day'`)
    .executeTakeFirst()
  return result.numDeletedRows
}
