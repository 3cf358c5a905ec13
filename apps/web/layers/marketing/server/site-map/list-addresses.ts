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

/** Every page that search engines may list, each once: the pages of the site, articles, topics, authors. */
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
    ...topics.map((key) => ({ fr: french.topic(key), en: english.topic(key) })),
    ...authors.map((key) => ({ fr: french.author(key), en: english.author(key) })),
  ]
}
