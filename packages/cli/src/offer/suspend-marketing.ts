import { type Database, insertSuspension, liftSuspension, withOffer } from '@amour/db'
import { isSuspendedAt, MOST_SUSPENSION_WORKING_DAYS, suspensionEnd } from '@amour/domain'
import { UsageError } from '../usage-error.ts'
import { parisTime } from './paris-time.ts'

/**
 * Suspends marketing from now on.
 *
 * @param days working days, as they were typed.
 * @returns what was done, as a sentence
 * @throws UsageError when it is suspended already, or for a number of days that is none
 */
export async function suspendMarketing(
  database: Database,
  { actor, days, reason }: { days: string; reason: string; actor: string },
): Promise<string> {
  const workingDays = /^\d{1,3}$/.test(days) ? Number(days) : 0
  if (workingDays < 1 || workingDays > MOST_SUSPENSION_WORKING_DAYS) {
    throw new UsageError(
      `A suspension lasts from 1 to ${MOST_SUSPENSION_WORKING_DAYS} working days at a time (Regulation (EU) 2023/1114, article 94(1)), not ${days}.`,
    )
  }
  return withOffer(database, async (transaction, { suspension }) => {
    const now = new Date()
    if (suspension && isSuspendedAt(now, suspension)) {
      throw new UsageError(`Marketing is suspended already, until ${parisTime(suspension.until)}.`)
    }
    const until = suspensionEnd(now, workingDays)
    await insertSuspension(transaction, { from: now, until, reason, actor })
    return `Marketing is suspended until ${parisTime(until)}. Purchases, withdrawals, refunds, claims and accounts go on.`
  })
}

/**
 * Ends the suspension that is in force.
 *
 * @returns what was done, as a sentence
 * @throws UsageError when none is
 */
export function resumeMarketing(database: Database, actor: string): Promise<string> {
  return withOffer(database, async (transaction, { suspension }) => {
    const at = new Date()
    if (!suspension || !isSuspendedAt(at, suspension)) throw new UsageError('Marketing is not suspended.')
    await liftSuspension(transaction, suspension.id, { at, actor })
    return 'Marketing is possible again, as far as the phase lets it.'
  })
}
