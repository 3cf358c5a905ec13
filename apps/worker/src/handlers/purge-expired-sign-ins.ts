import { type Database, purgeExpiredNonces, purgeExpiredSessions } from '@amour/db'
import type { JobHandler } from '@amour/jobs'
import type { Logger } from '@amour/logger'

/** Removes sessions and nonces whose time is over. */
export function purgeExpiredSignIns(
  database: Database,
  logger: Logger,
): JobHandler<'purge-expired-sign-ins'> {
  return async () => {
    const now = new Date()
    const sessions = await purgeExpiredSessions(database, now)
    const nonces = await purgeExpiredNonces(database, now)
    logger.info({ sessions: String(sessions), nonces: String(nonces) }, 'Expired sign-ins removed')
  }
}
