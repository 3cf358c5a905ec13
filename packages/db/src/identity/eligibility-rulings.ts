import { v7 as uuid } from 'uuid'
import type { Database } from '../connection/create-database.ts'

/** What a person of the issuer decided of a buyer. */
export interface EligibilityRulingRecord {
  allowed: boolean
  /** Who decided. */
  actor: string
  note: string | null
  decidedAt: Date
}

/** Adds a decision; earlier ones stay as history. */
export async function insertEligibilityRuling(
  database: Database,
  personId: string,
  { actor, allowed, note }: Omit<EligibilityRulingRecord, 'decidedAt'>,
): Promise<void> {
  await database
    .insertInto('eligibility_rulings')
    .values({ id: uuid(), person_id: personId, allowed, actor, note })
    .execute()
}

/** All decisions of a buyer, oldest first. */
export async function listEligibilityRulings(
  database: Database,
  personId: string,
): Promise<EligibilityRulingRecord[]> {
  const rows = await database
    .selectFrom('eligibility_rulings')
    .select(['allowed', 'actor', 'note', 'decided_at'])
    .where('person_id', '=', personId)
    .orderBy('decided_at')
    .orderBy('id')
    .execute()
  return rows.map(({ decided_at: decidedAt, ...ruling }) => ({ ...ruling, decidedAt }))
}
