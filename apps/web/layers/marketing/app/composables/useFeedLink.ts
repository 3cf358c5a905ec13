import { articlePaths } from '../utils/site/article-paths.ts'

/** Lets feed readers find the articles of the page's language. */
export function useFeedLink() {
  const { t } = useI18n()
  const locale = useSiteLocale()
  useHead({
    link: [
      {
        rel: 'alternate',
        type: 'application/rss+xml',
        title: t('pages.blog.feedTitle'),
        href: articlePaths(locale.value).feed,
      },
    ],
  })
}
