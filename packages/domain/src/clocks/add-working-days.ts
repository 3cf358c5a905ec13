import { addDays, type CalendarDay, weekdayOf } from './calendar-day.ts'
import { isFrenchHoliday } from './is-french-holiday.ts'

const SATURDAY = 6

/** Any day but Saturdays, Sundays and public holidays (Regulation (EEC, Euratom) 1182/71, article 2(2)). */
export function isWorkingDay(day: CalendarDay): boolean {
  return weekdayOf(day) < SATURDAY && !isFrenchHoliday(day)
}

/**
 * The last day of a period of working days. The day of the event that begins it is not counted, and the period ends with the
 * last hour of its last day (Regulation (EEC, Euratom) 1182/71, article 3(1) and 3(2)(b)).
 *
 * @param event the day on which it happened.
 * @param count whole working days, not below zero.
 */
export function addWorkingDays(event: CalendarDay, count: number): CalendarDay {
  let day = event
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}
