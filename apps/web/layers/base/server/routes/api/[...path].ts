import { relayToApi } from '../../utils/relay-to-api.ts'

/** `/api/**`: the browser knows one origin; everything under `/api` is the API's. */
export default defineEventHandler(async (event) => {
  const { apiOrigin } = useRuntimeConfig(event)
  try {
    event._handled = true
    await relayToApi(event.node.req, event.node.res, apiOrigin)
  } catch {
    if (event.node.res.headersSent || event.node.res.destroyed) return
    event.node.res.writeHead(502, { 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
    event.node.res.end(
      JSON.stringify({
        type: 'about:blank',
        title: 'Bad Gateway',
        status: 502,
        detail: 'The API did not answer. Nothing was changed; please try again.',
        instance: event.path,
        code: 'web.api-unreachable',
      }),
    )
  }
})
