const DAY_MS = 86_400_000
/** Paris is one hour ahead of UTC in winter and two in summer; clocks change far from midnight. */
const OFFSET_HOURS = [1, 2]

const parisFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' })

/** A day of the calendar, `YYYY-MM-DD`, without a time zone. */
export type CalendarDay = string

/** The day that it is in Paris at an instant. */
export function parisDayOf(instant: Date): CalendarDay {
  return parisFormat.format(instant)
}

/** The first instant of a day in Paris. */
export function startOfParisDay(day: CalendarDay): Date {
  const candidates = OFFSET_HOURS.map((hours) => new Date(Date.parse(day) - hours * 3_600_000))
  const start = candidates.find(
    (candidate) => parisDayOf(candidate) === day && parisDayOf(new Date(candidate.getTime() - 1)) !== day,
  )
  if (!start) throw new RangeError(`${day} is no day of the calendar`)
  return start
}

/** The day a number of calendar days later, or earlier where it is below zero. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10)
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(Date.parse(day)).getUTCDay() || 7
}
