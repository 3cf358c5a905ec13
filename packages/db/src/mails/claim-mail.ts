import { sql } from 'kysely'
import type { Database } from '../connection/create-database.ts'

/** Longer than any attempt lasts. Who was killed in the middle leaves the mail to another after that. */
const CLAIM_SECONDS = 60

/**
 * Takes a mail to send it: of any number of calls at once one gets it.
 *
 * @returns `done` when it is sent, failed for good or erased; `busy` while somebody else has it.
 */
export async function claimMail(
  database: Database,
  id: string,
): Promise<{ sealed: Buffer } | 'done' | 'busy'> {
  const claimed = await database
    .updateTable('mails')
    .set({
      claimed_until: sql<Date>`clock_timestamp() + ${CLAIM_SECONDS}::int * interval '1 second'`,
      attempts: sql<number>`attempts + 1`,
    })
    .where('id', '=', id)
    .where('sealed', 'is not', null)
    .where((where) =>
      where.or([
        where('claimed_until', 'is', null),
        where('claimed_until', '<', sql<Date>`clock_timestamp()`),
      ]),
    )
    .returning('sealed')
    .executeTakeFirst()
  if (claimed?.sealed) return { sealed: claimed.sealed }
  const waits = await database
    .selectFrom('mails')
    .select('id')
    .where('id', '=', id)
    .where('sealed', 'is not', null)
    .executeTakeFirst()
  return waits ? 'busy' : 'done'
}
