import { pageOf } from '../../app/utils/blog/page-of.ts'
import { articlePaths } from '../../app/utils/site/article-paths.ts'
import { sitePages } from '../../app/utils/site/site-pages.ts'

/** A page of the site in both languages. */
export interface SiteAddress {
  fr: string
  en: string
  /** ISO day. */
  changed?: string | undefined
}

interface MappedArticle {
  stem: string
  slug: string
  date: string
  updated?: string | undefined
}

export interface MappedContent {
  fr: readonly MappedArticle[]
  en: readonly MappedArticle[]
  topics: readonly string[]
  authors: readonly string[]
}

/** Every page that search engines may list, each once: the pages of the site, the journal’s, articles, topics, authors. */
export function listAddresses({ authors, en, fr, topics }: MappedContent): SiteAddress[] {
  const [french, english] = [articlePaths('fr'), articlePaths('en')]
  const keyOf = ({ stem }: MappedArticle) => stem.replace(/^\w+\//, '')
  return [
    ...sitePages.map((page) => ({ fr: page.fr, en: page.en })),
    ...fr.flatMap((article): SiteAddress[] => {
      const twin = en.find((other) => keyOf(other) === keyOf(article))
      if (!twin) return []
      return [
        {
          fr: french.article(article.slug),
          en: english.article(twin.slug),
          changed: article.updated ?? article.date,
        },
      ]
    }),
    ...laterPages(Math.min(fr.length, en.length)).map((page) => ({
      fr: french.page(page),
      en: english.page(page),
    })),
    ...topics.map((key) => ({ fr: french.topic(key), en: english.topic(key) })),
    ...authors.map((key) => ({ fr: french.author(key), en: english.author(key) })),
  ]
}

/** Numbers of the journal's pages after the first, which is a page of the site. */
function laterPages(articles: number): number[] {
  const pages = pageOf(Array.from({ length: articles }))?.pages ?? 1
  return Array.from({ length: pages - 1 }, (_, index) => index + 2)
}
