import { addWorkingDays } from '../clocks/add-working-days.ts'
import { addDays, parisDayOf, startOfParisDay } from '../clocks/calendar-day.ts'

/** Longest suspension on a single occasion (Regulation (EU) 2023/1114, article 94(1)). */
export const MOST_SUSPENSION_WORKING_DAYS = 30

/** A suspension of marketing. It ends by itself. */
export interface MarketingSuspension {
  from: Date
  /** First instant after it. */
  until: Date
  /** When it was ended before its time. */
  liftedAt: Date | null
}

/**
 * The first instant after a suspension: the day on which it begins is not counted, and it ends with its last working day.
 *
 * @param workingDays from 1 to 30.
 */
export function suspensionEnd(from: Date, workingDays: number): Date {
  const inRange = Number.isInteger(workingDays) && workingDays >= 1
  if (!inRange || workingDays > MOST_SUSPENSION_WORKING_DAYS) {
    throw new RangeError(`A suspension lasts from 1 to ${MOST_SUSPENSION_WORKING_DAYS} working days`)
  }
  return startOfParisDay(addDays(addWorkingDays(parisDayOf(from), workingDays), 1))
}

/** Whether marketing is suspended at a moment. */
export function isSuspendedAt(time: Date, suspension: MarketingSuspension | undefined): boolean {
  if (!suspension || time < suspension.from) return false
  const end = suspension.liftedAt ?? suspension.until
  return time < end && time < suspension.until
}
