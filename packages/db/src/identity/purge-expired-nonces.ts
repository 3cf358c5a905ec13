import type { Database } from '../connection/create-database.ts'

/** Removes sign-in nonces that nobody used before `now`. @returns how many. */
export async function purgeExpiredNonces(database: Database, now: Date): Promise<bigint> {
  const result = await database.deleteFrom('sign_in_nonces').where('expires_at', '<', now).executeTakeFirst()
  return result.numDeletedRows
}
