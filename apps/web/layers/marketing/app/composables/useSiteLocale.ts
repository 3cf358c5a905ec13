import type { SiteLocale } from '../utils/site/site-pages.ts'

/** The language of the page, as one of those that texts exist in. */
export function useSiteLocale() {
  const { locale } = useI18n()
  return computed<SiteLocale>(() => (locale.value === 'en' ? 'en' : 'fr'))
}
