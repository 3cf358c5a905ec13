import { sql } from 'kysely'
import type { Database } from '../connection/create-database.ts'

/** Keeps a nonce until it is consumed or expires, and sweeps some that have expired. */
export async function createNonce(
  database: Database,
  { nonce, expiresAt }: { nonce: string; expiresAt: Date },
): Promise<void> {
  await sql`
    with swept as (
      delete from sign_in_nonces where nonce in (
        select nonce from sign_in_nonces where expires_at < now() limit 100 for update skip locked
      )
    )
    insert into sign_in_nonces (nonce, expires_at) values (${nonce}, ${expiresAt})`.execute(database)
}
