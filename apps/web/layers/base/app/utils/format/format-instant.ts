import { intlLocale } from './format-amount.ts'

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
  return new Intl.DateTimeFormat(intlLocale(locale), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
    ...(style === 'long' && { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }),
  }).format(new Date(time))
}
