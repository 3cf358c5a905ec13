import { sql } from 'kysely'
import type { Database } from '../connection/create-database.ts'
import type { AskedConsent } from './lead-record.ts'

/** What was asked for in a form, waiting for the owner of the mailbox. */
export interface Confirmation {
  leadId: string
  topics: string[]
  consents: AskedConsent[]
}

export interface ConfirmationRecord extends Confirmation {
  expired: boolean
  used: boolean
}

/** Keeps a confirmation under the hash of its token. */
export async function addConfirmation(
  database: Database,
  { consents, leadId, topics }: Confirmation,
  { tokenHash, hours }: { tokenHash: Buffer; hours: number },
): Promise<void> {
  await database
    .insertInto('lead_tokens')
    .values({
      token_hash: tokenHash,
      lead_id: leadId,
      topics: JSON.stringify(topics),
      consents: JSON.stringify(consents),
      expires_at: sql<Date>`now() + ${hours}::int * interval '1 hour'`,
    })
    .execute()
}

/** The confirmation of a token, or the newest of a reader. */
export async function findConfirmation(
  database: Database,
  by: { tokenHash: Buffer } | { leadId: string },
): Promise<ConfirmationRecord | undefined> {
  const query = database
    .selectFrom('lead_tokens')
    .select([
      'lead_id as leadId',
      'topics',
      'consents',
      sql<boolean>`expires_at <= now()`.as('expired'),
      sql<boolean>`used_at is not null`.as('used'),
    ])
  return 'tokenHash' in by
    ? query.where('token_hash', '=', by.tokenHash).executeTakeFirst()
    : query.where('lead_id', '=', by.leadId).orderBy('created_at', 'desc').executeTakeFirst()
}

/**
 * Takes a confirmation out of use, with all others of its reader.
 *
 * @returns false when it is not to be used any more: of any number of calls at once exactly one is told true.
 */
export async function useConfirmation(transaction: Database, tokenHash: Buffer): Promise<boolean> {
  const used = await transaction
    .updateTable('lead_tokens')
    .set({ used_at: sql<Date>`now()` })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning('lead_id')
    .executeTakeFirst()
  if (!used) return false
  await transaction
    .deleteFrom('lead_tokens')
    .where('lead_id', '=', used.lead_id)
    .where('token_hash', '<>', tokenHash)
    .execute()
  return true
}
