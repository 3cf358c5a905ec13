import { Feed } from 'feed'
import { articlePaths } from '../../app/utils/site/article-paths.ts'
import type { SiteLocale } from '../../app/utils/site/site-pages.ts'

interface FeedArticle {
  slug: string
  title: string
  description: string
  date: string
  updated?: string | undefined
  author: string
  topics: readonly string[]
}

export interface FeedSource {
  origin: string
  locale: SiteLocale
  title: string
  description: string
  /** RSS names an author by an address: the offeror's. */
  email: string
  articles: readonly FeedArticle[]
  /** Names of authors and topics by their keys. */
  names: ReadonlyMap<string, string>
}

/** The articles of a language as RSS 2.0. */
export function renderFeed({
  articles,
  description,
  email,
  locale,
  names,
  origin,
  title,
}: FeedSource): string {
  const paths = articlePaths(locale)
  const address = (path: string) => new URL(path, origin).href
  const home = address(locale === 'en' ? '/en/blog' : '/blog')
  const newest = articles
    .map(({ date, updated }) => updated ?? date)
    .sort()
    .at(-1)
  const feed = new Feed({
    id: home,
    link: home,
    title,
    description,
    language: locale,
    copyright: 'MIT',
    generator: 'Amour',
    updated: new Date(newest ?? 0),
    feedLinks: { rss: address(paths.feed) },
  })
  for (const article of articles) {
    const link = address(paths.article(article.slug))
    feed.addItem({
      id: link,
      link,
      title: article.title,
      description: article.description,
      date: new Date(article.date),
      author: [
        {
          name: names.get(article.author) ?? article.author,
          email,
          link: address(paths.author(article.author)),
        },
      ],
      category: article.topics.map((topic) => ({ name: names.get(topic) ?? topic })),
    })
  }
  return feed.rss2()
}
