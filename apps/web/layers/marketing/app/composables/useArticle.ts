/** The article of a slug, and the slug of its translation. One that does not exist, or that may not be shown now, is not there. */
export async function useArticle(slug: string) {
  const locale = useSiteLocale()
  const disclosing = useDisclosure()
  const reading = useTexts(`article:${slug}`, async () => {
    const [own, other] = locale.value === 'en' ? (['en', 'fr'] as const) : (['fr', 'en'] as const)
    const collections = { fr: 'articlesFr', en: 'articlesEn' } as const
    const article = await queryCollection(collections[own]).where('slug', '=', slug).first()
    if (!article) return undefined
    const twin = await queryCollection(collections[other])
      .where('stem', '=', article.stem.replace(/^\w+/, other))
      .select('slug')
      .first()
    return { article, twin: twin?.slug }
  })
  const [{ data }, disclosure] = await Promise.all([reading, disclosing])
  const found = data.value
  if (!found || (found.article.kind === 'marketing' && !disclosure.value.marketing))
    throw createError({ status: 404, fatal: true })
  return found
}
