import { sql } from 'kysely'
import type { Database } from '../connection/create-database.ts'
import type { LeadLanguage, LeadStatus } from './lead-record.ts'

export interface LeadChange {
  language?: LeadLanguage
  status?: LeadStatus
  /** Makes all older links of the reader useless. */
  renewLinks?: boolean
}

/** Changes a reader, whose time of retention begins anew with it. */
export async function updateLead(
  database: Database,
  id: string,
  { language, renewLinks, status }: LeadChange = {},
): Promise<void> {
  await database
    .updateTable('leads')
    .set({
      last_active_at: sql<Date>`now()`,
      ...(language && { language }),
      ...(status && { status }),
      ...(status === 'confirmed' && { confirmed_at: sql<Date>`coalesce(confirmed_at, now())` }),
      ...(renewLinks && { link_generation: sql<number>`link_generation + 1` }),
    })
    .where('id', '=', id)
    .execute()
}
