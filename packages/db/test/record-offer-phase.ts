import type { OfferPhase } from '@amour/domain'
import { appendOfferPhase, type Database, withOffer } from '../src/index.ts'

/** Puts the offer in a phase, whatever the law says of the step: for tests that need one. */
export function recordOfferPhase(database: Database, phase: OfferPhase): Promise<void> {
  return withOffer(database, (transaction, { present }) =>
    appendOfferPhase(transaction, (present?.number ?? 0) + 1, { phase, since: new Date(), actor: 'test' }),
  )
}
