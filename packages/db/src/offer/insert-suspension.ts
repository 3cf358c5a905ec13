import { v7 as uuid } from 'uuid'
import type { Database } from '../connection/create-database.ts'

export interface NewSuspension {
  from: Date
  until: Date
  reason: string
  /** Who suspends. */
  actor: string
}

/** Suspends marketing. Call it in `withOffer`, once none was found to be in force. */
export async function insertSuspension(
  database: Database,
  { actor, from, reason, until }: NewSuspension,
): Promise<void> {
  await database
    .insertInto('marketing_suspensions')
    .values({ id: uuid(), starts_at: from, ends_at: until, reason, actor })
    .execute()
}
