import type { Selectable } from 'kysely'
import type { Database } from '../connection/create-database.ts'
import type { Schema } from '../schema.ts'
import type { OfferPhaseRecord } from './offer-record.ts'

/** The history of the offer, the newest entry first. */
export async function listOfferPhases(
  database: Database,
  { limit = 100 }: { limit?: number } = {},
): Promise<OfferPhaseRecord[]> {
  const rows = await database
    .selectFrom('offer_phases')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toRecord)
}

function toRecord(row: Selectable<Schema['offer_phases']>): OfferPhaseRecord {
  const { actor, note, number, phase, recorded_at: recordedAt, since } = row
  return { number, phase, since, note, actor, recordedAt }
}
