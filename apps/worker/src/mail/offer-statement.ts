import { type Database, readOffer } from '@amour/db'
import { article7Statement, disclosureOf, firstOfferPhase, type Localised, type Offeror } from '@amour/domain'

/** What article 7(1) wants in a mail that is sent now: nothing before the white paper is published. */
export async function offerStatement(database: Database, offeror: Offeror): Promise<Localised | undefined> {
  const { present } = await readOffer(database)
  const { article7Statement: isDue } = disclosureOf(present?.phase ?? firstOfferPhase, false)
  return isDue ? article7Statement(offeror) : undefined
}
