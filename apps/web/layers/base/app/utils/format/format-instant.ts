import { keepLast } from '../keep-last.ts'
import { intlLocale } from './format-amount.ts'

// Making a writer costs far more than writing with it.
const writerOf = keepLast(
  (locale: string, timeZone: string, style: 'long' | 'date') =>
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone,
      ...(style === 'long' && { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }),
    }),
  32,
)

/**
 * An instant with its zone named: `22 November 2026 at 18:05 UTC`.
 *
 * @param time ISO instant.
 * @param zone IANA name; the reader's own in a browser, `UTC` where it is not known.
 */
export function formatInstant(
  time: string,
  locale: string,
  zone: string,
  style: 'long' | 'date' = 'long',
): string {
  return writerOf(intlLocale(locale), zone, style).format(new Date(time))
}
