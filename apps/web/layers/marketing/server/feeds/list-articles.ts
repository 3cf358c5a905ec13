import { queryCollection } from '@nuxt/content/server'
import type { H3Event } from 'h3'
import type { SiteLocale } from '../../app/utils/site/site-pages.ts'

/** Articles of a language that are out, newest first; marketing only where the offer's phase allows it. */
export async function listArticles(event: H3Event, locale: SiteLocale, marketing: boolean) {
  const articles = await queryCollection(event, locale === 'en' ? 'articlesEn' : 'articlesFr')
    .select('stem', 'slug', 'title', 'description', 'date', 'updated', 'author', 'topics', 'kind')
    .where('date', '<=', new Date().toISOString().slice(0, 10))
    .order('date', 'DESC')
    .all()
  return articles.filter(({ kind }) => kind === 'neutral' || marketing)
}

export type ListedArticle = Awaited<ReturnType<typeof listArticles>>[number]
