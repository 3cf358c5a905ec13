import type { SitePageName } from '../utils/site/site-pages.ts'
import { sitePages } from '../utils/site/site-pages.ts'

/** The path of a page in the language of this one. A name that no page has is an error of types. */
export function useSitePath() {
  const locale = useSiteLocale()
  return (name: SitePageName): string => sitePages.find((page) => page.name === name)?.[locale.value] ?? '/'
}
