import { type Database, type LeadRetention, purgeLeads, purgeMails } from '@amour/db'
import type { JobHandler } from '@amour/jobs'
import type { Logger } from '@amour/logger'

/** Records of sent mails answer questions of support for a month. */
const MAIL_DAYS = 30

/** Removes readers whose time is over, sign-ups that nobody confirmed, and records of old mails. */
export function purgeOldLeads(
  database: Database,
  retention: LeadRetention,
  logger: Logger,
): JobHandler<'purge-leads'> {
  return async () => {
    const { prospects, unconfirmed } = await purgeLeads(database, retention)
    const mails = await purgeMails(database, MAIL_DAYS)
    const facts = { prospects: String(prospects), unconfirmed: String(unconfirmed), mails: String(mails) }
    logger.info(facts, 'Old leads removed')
  }
}
