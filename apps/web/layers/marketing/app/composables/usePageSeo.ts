import type { Thing } from 'schema-dts'
import { breadcrumbs } from '../utils/seo/breadcrumbs.ts'
import { organization } from '../utils/seo/organization.ts'
import { website } from '../utils/seo/website.ts'

export interface PageSeo {
  title: string
  description: string
  /** The page's place below the home page, itself last. */
  trail: { name: string; path: string }[]
  /** Name of its social card. */
  card: string
  type?: 'website' | 'article'
  /** What else the page is about. */
  things?: Exclude<Thing, string>[]
}

/** Title, description, card and data of a page. Call it once in a page's setup. */
export function usePageSeo({ card, description, things = [], title, trail, type = 'website' }: PageSeo) {
  const { t } = useI18n()
  const locale = useSiteLocale()
  const { entity, origin } = useRuntimeConfig().public
  const path = useSitePath()

  useSeoMeta({
    title,
    description,
    ogTitle: title,
    ogDescription: description,
    ogType: type,
    ogLocale: locale.value === 'en' ? 'en_GB' : 'fr_FR',
  })
  useSocialCard(card)
  useJsonLd('page', () => [
    organization(entity, origin),
    website(origin, locale.value),
    breadcrumbs(origin, [{ name: t('pages.home'), path: path('index') }, ...trail]),
    ...things,
  ])
}
