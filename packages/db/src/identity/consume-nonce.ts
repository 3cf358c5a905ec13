import { sql } from 'kysely'
import type { Database } from '../connection/create-database.ts'

/**
 * Takes a nonce out of use. Of any number of calls at once, in any number of processes, exactly one is told true; when its
 * transaction is rolled back, the nonce is as before.
 */
export async function consumeNonce(database: Database, nonce: string): Promise<boolean> {
  const result = await database
    .deleteFrom('sign_in_nonces')
    .where('nonce', '=', nonce)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}
