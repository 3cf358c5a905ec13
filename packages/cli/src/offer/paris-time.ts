import { startOfParisDay } from '@amour/domain'
import { UsageError } from '../usage-error.ts'

const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** `2026-12-24 10:00 (Paris)` */
export function parisTime(instant: Date): string {
  return `${format.format(instant)} (Paris)`
}

/**
 * Reads `2026-12-24`, the beginning of that day in Paris, or an instant that names its zone, `2026-12-24T10:00:00+01:00`.
 *
 * @throws UsageError
 */
export function parseTime(text: string): Date {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text)
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text)
  const time = isDay ? startOfDay(text) : isInstant ? new Date(text) : undefined
  if (!time || Number.isNaN(time.getTime())) {
    throw new UsageError(
      `${text} is neither a day, such as 2026-12-24, nor an instant with its zone, such as 2026-12-24T10:00:00+01:00.`,
    )
  }
  return time
}

function startOfDay(day: string): Date | undefined {
  try {
    return startOfParisDay(day)
  } catch {
    return undefined
  }
}
