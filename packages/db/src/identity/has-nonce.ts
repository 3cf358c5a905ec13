import { sql } from 'kysely'
import type { Database } from '../connection/create-database.ts'

/** Whether a nonce could be consumed now. Only to spare work: `consumeNonce` decides. */
export async function hasNonce(database: Database, nonce: string): Promise<boolean> {
  const row = await database
    .selectFrom('sign_in_nonces')
    .select('nonce')
    .where('nonce', '=', nonce)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return row !== undefined
}
