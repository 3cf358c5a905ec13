import { sql } from 'kysely'
import type { Database } from '../connection/create-database.ts'

export interface LeadRetention {
  /** After the last activity. */
  prospectMonths: number
  /** For sign-ups that nobody confirmed. */
  unconfirmedDays: number
}

/** Removes readers whose time is over, and sign-ups that nobody confirmed. @returns how many of each. */
export async function purgeLeads(
  database: Database,
  { prospectMonths, unconfirmedDays }: LeadRetention,
): Promise<{ prospects: bigint; unconfirmed: bigint }> {
  const prospects = await database
    .deleteFrom('leads')
    .where('last_active_at', '<', sql<Date>`now() - ${prospectMonths}::int * interval '1 month'`)
    .executeTakeFirst()
  const unconfirmed = await database
    .deleteFrom('leads')
    .where('status', '=', 'pending')
    .where('last_active_at', '<', sql<Date>`now() - ${unconfirmedDays}::int * interval '1 day'`)
    .executeTakeFirst()
  return { prospects: prospects.numDeletedRows, unconfirmed: unconfirmed.numDeletedRows }
}
