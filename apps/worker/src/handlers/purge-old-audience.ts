import { type Database, purgeAudience } from '@amour/db'
import type { JobHandler } from '@amour/jobs'
import type { Logger } from '@amour/logger'

/** Longest life of audience figures (CNIL, guidelines on cookies of 17 September 2020, audience measurement). */
const MONTHS = 25

/** Removes audience figures whose time is over. */
export function purgeOldAudience(database: Database, logger: Logger): JobHandler<'purge-old-audience'> {
  return async () => {
    const before = firstDayKept(new Date())
    const rows = await purgeAudience(database, before)
    logger.info({ rows: String(rows), before }, 'Old audience figures removed')
  }
}

/** The UTC day 25 months ago; where that month has no such day, the first of the next one. */
export function firstDayKept(now: Date): string {
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - MONTHS, now.getUTCDate()))
  return day.toISOString().slice(0, 10)
}
