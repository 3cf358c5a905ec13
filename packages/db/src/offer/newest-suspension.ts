import type { Database } from '../connection/create-database.ts'
import type { SuspensionRecord } from './offer-record.ts'

/** The suspension of marketing that was recorded last; it may be over, or lifted. */
export async function newestSuspension(database: Database): Promise<SuspensionRecord | undefined> {
  const row = await database
    .selectFrom('marketing_suspensions')
    .selectAll()
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const { actor, ends_at: until, id, lifted_at: liftedAt, reason, starts_at: from } = row
  return { id, from, until, liftedAt, reason, actor }
}
