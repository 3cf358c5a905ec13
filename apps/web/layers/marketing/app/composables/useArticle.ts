import { articlePaths } from '../utils/site/article-paths.ts'

/**
 * The article of a slug. The other language's slug leads to the translation, so that switching languages always arrives; an article that does
 * not exist, or that may not be shown now, is not there.
 */
export async function useArticle(slug: string) {
  const locale = useSiteLocale()
  const disclosure = useDisclosure()
  const { data } = await useTexts(`article:${slug}`, async () => {
    const [own, other] = locale.value === 'en' ? (['en', 'fr'] as const) : (['fr', 'en'] as const)
    const articles = (language: 'fr' | 'en') =>
      queryCollection(language === 'en' ? 'articlesEn' : 'articlesFr')
    const found = await articles(own).where('slug', '=', slug).first()
    const foreign = found ? undefined : await articles(other).where('slug', '=', slug).select('stem').first()
    const stem = found?.stem ?? foreign?.stem
    if (stem === undefined) return undefined
    const twin = await articles(found ? other : own)
      .where('stem', '=', stem.replace(/^\w+/, found ? other : own))
      .select('slug')
      .first()
    return { found, twin: twin?.slug }
  })
  const { found: article, twin } = data.value ?? {}
  if (!article && twin) {
    await navigateTo(articlePaths(locale.value).article(twin), { redirectCode: 302 })
    throw createError({ status: 302 })
  }
  if (!article || (article.kind === 'marketing' && !disclosure.value.marketing))
    throw createError({ status: 404, fatal: true })
  return { article, twin }
}
