import { queryCollection } from '@nuxt/content/server'
import type { SiteLocale } from '../../app/utils/site/site-pages.ts'

/** A request, as the texts' database wants it. */
export type ServerEvent = Parameters<typeof queryCollection>[0]

/** Articles of a language that are out, newest first; marketing only where the offer's phase allows it. */
export async function listArticles(event: ServerEvent, locale: SiteLocale, marketing: boolean) {
  const articles = await queryCollection(event, locale === 'en' ? 'articlesEn' : 'articlesFr')
    .select('stem', 'slug', 'title', 'description', 'date', 'updated', 'author', 'topics', 'kind')
    .where('date', '<=', new Date().toISOString().slice(0, 10))
    .order('date', 'DESC')
    .all()
  return articles.filter(({ kind }) => kind === 'neutral' || marketing)
}

export type ListedArticle = Awaited<ReturnType<typeof listArticles>>[number]
