import type { SiteLocale } from './site-pages.ts'

const PARTS = {
  fr: { blog: '/blog', topic: '/blog/sujet', author: '/blog/auteur', feed: '/rss.xml' },
  en: { blog: '/en/blog', topic: '/en/blog/topic', author: '/en/blog/author', feed: '/en/rss.xml' },
} as const

/** Where articles, and lists of them, are found in a language. */
export function articlePaths(locale: SiteLocale) {
  const parts = PARTS[locale]
  return {
    article: (slug: string) => `${parts.blog}/${slug}`,
    topic: (topic: string) => `${parts.topic}/${topic}`,
    author: (author: string) => `${parts.author}/${author}`,
    /** A page of the journal; the first one is the journal itself. */
    page: (page: number) => (page === 1 ? parts.blog : `${parts.blog}/page/${page}`),
    feed: parts.feed,
  }
}
