import type { OfferPhase } from '@amour/domain'
import type { Database } from '../connection/create-database.ts'

export interface NewOfferPhase {
  phase: OfferPhase
  since: Date
  note?: string | undefined
  /** Who sets it. */
  actor: string
}

/**
 * Adds a phase to the offer's history. Call it in `withOffer`, which lets nobody else add one meanwhile, once the step was
 * found to be allowed.
 *
 * @param number that of the present entry plus one, or 1.
 */
export async function appendOfferPhase(
  database: Database,
  number: number,
  { actor, note, phase, since }: NewOfferPhase,
): Promise<void> {
  await database
    .insertInto('offer_phases')
    .values({ number, phase, since, note: note ?? null, actor })
    .execute()
}
