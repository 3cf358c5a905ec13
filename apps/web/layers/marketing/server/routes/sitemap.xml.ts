import { queryCollection } from '@nuxt/content/server'
import { listArticles } from '../feeds/list-articles.ts'
import { listAddresses } from '../site-map/list-addresses.ts'
import { renderSiteMap } from '../site-map/render-site-map.ts'
import { mayShowMarketing } from '../utils/may-show-marketing.ts'

export default defineEventHandler(async (event) => {
  const { origin } = useRuntimeConfig(event).public
  const marketing = await mayShowMarketing()
  const [fr, en, masthead] = await Promise.all([
    listArticles(event, 'fr', marketing),
    listArticles(event, 'en', marketing),
    queryCollection(event, 'masthead').first(),
  ])
  const keys = (list: readonly { key: string }[] | undefined) => (list ?? []).map(({ key }) => key)
  setResponseHeaders(event, {
    'content-type': 'application/xml; charset=utf-8',
    'cache-control': 'public, max-age=600',
  })
  const used = new Set(fr.flatMap(({ topics }) => topics))
  const authors = new Set(fr.map(({ author }) => author))
  return renderSiteMap(
    origin,
    listAddresses({
      fr,
      en,
      topics: keys(masthead?.topics).filter((key) => used.has(key)),
      authors: keys(masthead?.authors).filter((key) => authors.has(key)),
    }),
  )
})
