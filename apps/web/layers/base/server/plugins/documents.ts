import { createDocument } from '../documents/document.ts'
import { documentAddress } from '../documents/document-address.ts'
import { createDocumentCache } from '../documents/document-cache.ts'
import { innerHeaders, isInnerRequest } from '../documents/inner-request.ts'
import { sendDocument } from '../documents/send-document.ts'

/** Headers that describe this answer alone. */
const OF_THE_ANSWER = [
  'cache-control',
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'set-cookie',
  'transfer-encoding',
]

/**
 * Serves documents from the cache, before anything else of the server runs: one answer from it costs little more than its bytes.
 * Applications, documents with a query of their own and everything that is no page go on as usual.
 */
export default defineNitroPlugin((nitro) => {
  const documents = createDocumentCache({
    freshMs: 1000,
    staleMs: 2000,
    entries: 500,
    // No header of any reader goes along, so nothing of one can get into what all are served.
    render: async (address) => {
      const headers = { ...innerHeaders, accept: 'text/html' }
      const answer = await nitro.localFetch(address, { headers, redirect: 'manual' })
      const kept = [...answer.headers].filter(([name]) => !OF_THE_ANSWER.includes(name))
      return createDocument(answer.status, Object.fromEntries(kept), await answer.text())
    },
  })

  const others = nitro.h3App.handler
  type Event = Parameters<typeof others>[0]

  function addressOf(event: Event): string | undefined {
    const { method, url = '/' } = event.node.req
    if ((method !== 'GET' && method !== 'HEAD') || isInnerRequest(event.node.req)) return undefined
    return getRouteRules(event).noScripts ? documentAddress(url) : undefined
  }

  nitro.h3App.handler = Object.assign(async (event: Event) => {
    const address = addressOf(event)
    if (address === undefined) return others(event)
    await sendDocument(event.node.req, event.node.res, await documents(address))
    // What counts answers counts these, too.
    await nitro.hooks.callHook('afterResponse', event, {})
  }, others)
})
