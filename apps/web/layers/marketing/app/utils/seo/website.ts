import type { WebSite } from 'schema-dts'
import type { SiteLocale } from '../site/site-pages.ts'

/** The site in one language. */
export function website(origin: string, locale: SiteLocale): Exclude<WebSite, string> {
  return {
    '@type': 'WebSite',
    '@id': `${origin}/#website`,
    name: 'Amour',
    url: locale === 'en' ? `${origin}/en` : `${origin}/`,
    inLanguage: locale,
    publisher: { '@id': `${origin}/#organization` },
  }
}
