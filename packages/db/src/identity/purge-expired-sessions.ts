import type { Database } from '../connection/create-database.ts'

/** Removes sessions that ended before `now`. @returns how many. */
export async function purgeExpiredSessions(database: Database, now: Date): Promise<bigint> {
  const result = await database.deleteFrom('sessions').where('expires_at', '<', now).executeTakeFirst()
  return result.numDeletedRows
}
