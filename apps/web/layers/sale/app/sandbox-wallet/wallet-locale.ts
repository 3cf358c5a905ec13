import type { Locale } from '@amour/domain'

/** The page's language: French unless the document says English. */
export function walletLocale(lang: string): Locale {
  return lang.toLowerCase().startsWith('en') ? 'en' : 'fr'
}
