import { sql } from 'kysely'
import type { Database } from '../connection/create-database.ts'

/** Removes the counts of the days before one, `YYYY-MM-DD`. @returns how many rows. */
export async function purgeAudience(database: Database, before: string): Promise<bigint> {
  const result = await database
    .deleteFrom('audience_counts')
    .where('day', '<', sql<Date>`${before}::date`)
    .executeTakeFirst()
  return result.numDeletedRows
}
