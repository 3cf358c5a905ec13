import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Database } from '../connection/create-database.ts'

export interface NewSession {
  /** SHA-256 of the token; the token itself is never kept. */
  tokenHash: Buffer
  personId: string
  walletId: string
  expiresAt: Date
}

/** Opens a session and sweeps some that have expired. */
export async function createSession(database: Database, session: NewSession): Promise<void> {
  await sql`
    with swept as (
      delete from sessions where id in (
        select id from sessions where expires_at < now() limit 100 for update skip locked
      )
    )
    insert into sessions (id, token_hash, person_id, wallet_id, expires_at)
    values (${uuid()}, ${session.tokenHash}, ${session.personId}, ${session.walletId}, ${session.expiresAt})`.execute(
    database,
  )
}
