import type { BlogPosting } from 'schema-dts'
import type { Article } from '../content/content-schemas.ts'
import type { SiteLocale } from '../site/site-pages.ts'

/** An article for machines. */
export function articleThing(
  article: Pick<Article, 'title' | 'description' | 'date' | 'updated'>,
  place: {
    origin: string
    path: string
    locale: SiteLocale
    image: string
    author: { name: string; path: string }
  },
): Exclude<BlogPosting, string> {
  const url = new URL(place.path, place.origin).href
  return {
    '@type': 'BlogPosting',
    '@id': `${url}#article`,
    headline: article.title,
    description: article.description,
    datePublished: article.date,
    dateModified: article.updated ?? article.date,
    inLanguage: place.locale,
    image: new URL(place.image, place.origin).href,
    author: {
      '@type': 'Person',
      name: place.author.name,
      url: new URL(place.author.path, place.origin).href,
    },
    publisher: { '@id': `${place.origin}/#organization` },
    mainEntityOfPage: url,
  }
}
