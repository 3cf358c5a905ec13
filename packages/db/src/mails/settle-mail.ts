import { sql } from 'kysely'
import type { Database } from '../connection/create-database.ts'

/** `later`: somebody tries again. `refused`: nobody will, with the reason, which holds no personal data. */
export type MailOutcome = { kind: 'sent' } | { kind: 'later' } | { kind: 'refused'; failure: string }

/** Writes how an attempt ended. A mail that is sent or refused loses its address and content. */
export async function settleMail(database: Database, id: string, outcome: MailOutcome): Promise<void> {
  const done = { sealed: null, claimed_until: null }
  const now = sql<Date>`now()`
  const changes = {
    sent: { ...done, sent_at: now },
    later: { claimed_until: null },
    refused: { ...done, failed_at: now, failure: outcome.kind === 'refused' ? outcome.failure : null },
  }
  await database.updateTable('mails').set(changes[outcome.kind]).where('id', '=', id).execute()
}
