import type { Database } from '../connection/create-database.ts'

/** Ends a session for good; also right when there is none. */
export async function deleteSession(database: Database, tokenHash: Buffer): Promise<void> {
  await database.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
}
