import type { Locale } from '@amour/domain'

/** A moment to the second, in the reader's zone, which it names. */
export function exactMoment(time: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'long',
  }).format(time)
}
