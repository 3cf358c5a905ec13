import type { Database } from '../connection/create-database.ts'
import { listOfferPhases } from './list-offer-phases.ts'
import { newestSuspension } from './newest-suspension.ts'
import type { OfferRecord } from './offer-record.ts'

/** The phase of the offer and the newest suspension of its marketing. */
export async function readOffer(database: Database): Promise<OfferRecord> {
  const [[present], suspension] = await Promise.all([
    listOfferPhases(database, { limit: 1 }),
    newestSuspension(database),
  ])
  return { present, suspension }
}
