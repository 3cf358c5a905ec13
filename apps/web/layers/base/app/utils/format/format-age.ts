import { keepLast } from '../keep-last.ts'
import { intlLocale } from './format-amount.ts'

const STEPS = [
  { unit: 'day', milliseconds: 86_400_000 },
  { unit: 'hour', milliseconds: 3_600_000 },
  { unit: 'minute', milliseconds: 60_000 },
] as const

const writerOf = keepLast(
  (locale: string) => new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'long' }),
  4,
)

/**
 * How long ago something was: `12 seconds ago`, `il y a 3 minutes`. A clock that runs ahead reads as now.
 *
 * @param time ISO instant.
 * @param now milliseconds since 1970.
 */
export function formatAge(time: string, now: number, locale: string): string {
  const age = Math.max(0, now - Date.parse(time))
  const writer = writerOf(intlLocale(locale))
  const step = STEPS.find(({ milliseconds }) => age >= milliseconds)
  return step
    ? writer.format(-Math.floor(age / step.milliseconds), step.unit)
    : writer.format(-Math.floor(age / 1000), 'second')
}
