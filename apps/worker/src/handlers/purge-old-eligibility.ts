import { type Database, listOfferPhases, purgeEligibility } from '@amour/db'
import { type OfferPhaseSince, offerSteps } from '@amour/domain'
import type { JobHandler } from '@amour/jobs'
import type { Logger } from '@amour/logger'

/** How long an offeror may be asked for proof of who could buy (French civil code, art. 2224), as the privacy page says. */
const YEARS = 5

/** Removes declarations and vouchers of buyers once the offer has been over for five years. */
export function purgeOldEligibility(
  database: Database,
  logger: Logger,
  now = () => new Date(),
): JobHandler<'purge-old-eligibility'> {
  return async () => {
    const [present] = await listOfferPhases(database, { limit: 1 })
    if (!present || !isLongOver(present, now())) return
    const { declarations, vouchers } = await purgeEligibility(database)
    const facts = { declarations: String(declarations), vouchers: String(vouchers) }
    logger.info(facts, 'Old declarations and vouchers removed')
  }
}

/** Whether an offer whose present phase this is ended five years ago or more, to the day in UTC. */
export function isLongOver({ phase, since }: OfferPhaseSince, now: Date): boolean {
  const isOver = offerSteps[phase].length === 0
  const longOver = new Date(since)
  longOver.setUTCFullYear(longOver.getUTCFullYear() + YEARS)
  return isOver && longOver <= now
}
