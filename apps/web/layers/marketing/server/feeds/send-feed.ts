import { queryCollection } from '@nuxt/content/server'
import en from '../../i18n/locales/pages.en.json'
import fr from '../../i18n/locales/pages.fr.json'
import type { SiteLocale } from '../../app/utils/site/site-pages.ts'
import { mayShowMarketing } from '../utils/may-show-marketing.ts'
import type { ServerEvent } from './list-articles.ts'
import { listArticles } from './list-articles.ts'
import { renderFeed } from './render-feed.ts'

const WORDS = { fr: fr.pages.blog, en: en.pages.blog }

/** Answers a request for the feed of a language. */
export async function sendFeed(event: ServerEvent, locale: SiteLocale): Promise<string> {
  const { entity, origin } = useRuntimeConfig(event).public
  const [articles, masthead] = await Promise.all([
    mayShowMarketing().then((marketing) => listArticles(event, locale, marketing)),
    queryCollection(event, 'masthead').first(),
  ])
  const names = new Map([
    ...(masthead?.authors ?? []).map(({ key, name }) => [key, name] as const),
    ...(masthead?.topics ?? []).map(({ key, name }) => [key, name[locale]] as const),
  ])
  setResponseHeaders(event, {
    'content-type': 'application/rss+xml; charset=utf-8',
    'cache-control': 'public, max-age=600',
  })
  const { feedDescription: description, feedTitle: title } = WORDS[locale]
  return renderFeed({ email: entity.email, origin, locale, title, description, articles, names })
}
