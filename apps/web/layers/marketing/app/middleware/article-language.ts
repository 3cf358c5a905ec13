import { articlePaths } from '../utils/site/article-paths.ts'

/** An article asked for by the slug of the other language, as the language switch does: leads to its translation. */
export default defineNuxtRouteMiddleware(async (to) => {
  if (import.meta.client) return
  const [own, other] = to.path.startsWith('/en/') ? (['en', 'fr'] as const) : (['fr', 'en'] as const)
  const slug = String('slug' in to.params ? to.params.slug : '')
  const collections = { fr: 'articlesFr', en: 'articlesEn' } as const
  const foreign = await queryCollection(collections[other]).where('slug', '=', slug).select('stem').first()
  if (!foreign) return
  const twin = await queryCollection(collections[own])
    .where('stem', '=', foreign.stem.replace(/^\w+/, own))
    .select('slug')
    .first()
  if (twin && twin.slug !== slug)
    return navigateTo(articlePaths(own).article(twin.slug), { redirectCode: 302 })
})
