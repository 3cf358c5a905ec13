import type { Article } from '../utils/content/content-schemas.ts'

/** An article as lists show it. */
export type ArticleSummary = Omit<Article, 'updated'> & { stem: string; updated?: string; minutes: number }

/** The articles of the page's language, newest first; those that may not be shown yet are left out. */
export async function useArticles() {
  const locale = useSiteLocale()
  const disclosing = useDisclosure()
  const reading = useTexts<ArticleSummary[]>('articles', () =>
    queryCollection(locale.value === 'en' ? 'articlesEn' : 'articlesFr')
      .select(
        'stem',
        'slug',
        'title',
        'description',
        'date',
        'updated',
        'author',
        'topics',
        'kind',
        'minutes',
      )
      .where('date', '<=', new Date().toISOString().slice(0, 10))
      .order('date', 'DESC')
      .all(),
  )
  const [{ data }, disclosure] = await Promise.all([reading, disclosing])
  return computed(() =>
    (data.value ?? []).filter(({ kind }) => kind === 'neutral' || disclosure.value.marketing),
  )
}
