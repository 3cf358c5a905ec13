import { sql } from 'kysely'
import type { Database } from '../connection/create-database.ts'
import type { OfferRecord } from './offer-record.ts'
import { readOffer } from './read-offer.ts'

/**
 * Reads the offer and changes it in one transaction. While `change` runs nobody else changes it; everybody can go on reading.
 */
export function withOffer<Result>(
  database: Database,
  change: (transaction: Database, offer: OfferRecord) => Promise<Result>,
): Promise<Result> {
  return database.transaction().execute(async (transaction) => {
    await sql`lock table offer_phases, marketing_suspensions in share row exclusive mode`.execute(transaction)
    return change(transaction, await readOffer(transaction))
  })
}
