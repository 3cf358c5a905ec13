import { Socket } from 'node:net'
import { busy, busyDocument } from '../documents/busy-document.ts'
import { createDocument } from '../documents/document.ts'
import { documentAddress } from '../documents/document-address.ts'
import { createDocumentCache } from '../documents/document-cache.ts'
import { takesForms } from '../documents/form-pages.ts'
import { innerHeaders, isInnerRequest } from '../documents/inner-request.ts'
import { atTheGate } from '../documents/page-gate.ts'
import { createRenderQueue } from '../documents/render-queue.ts'
import { sendDocument } from '../documents/send-document.ts'
import { textsAddress } from '../documents/texts-address.ts'
import { turnAway } from '../relay/framing-gate.ts'

/** For a reader who has left while waiting. */
const nothing = { statusCode: 503, body: '' }

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

/** What is no page or file: it has its own methods and addresses. */
const API = /^\/api\//

/**
 * Serves documents from the cache, before anything else of the server runs: one answer from it costs little more than its bytes. All
 * that is rendered for one reader, whatever the method and whether the page exists or not, waits for its turn.
 */
export default defineNitroPlugin((nitro) => {
  const inTurn = createRenderQueue({ abreast: 3, waiting: 400 })
  const documents = createDocumentCache({
    freshMs: 1000,
    staleMs: 2000,
    entries: 500,
    render: async (address) => (await inTurn(() => render(address))) ?? busyDocument,
  })

  /** No header of any reader goes along, so nothing of one can get into what all are served. */
  async function render(address: string) {
    const headers = { ...innerHeaders, accept: 'text/html' }
    const answer = await nitro.localFetch(address, { headers, redirect: 'manual' })
    const kept = [...answer.headers].filter(([name]) => !OF_THE_ANSWER.includes(name))
    return createDocument(answer.status, Object.fromEntries(kept), await answer.text())
  }

  const others = nitro.h3App.handler
  type Event = Parameters<typeof others>[0]

  function isDocument(event: Event): boolean {
    const { method } = event.node.req
    return (method === 'GET' || method === 'HEAD') && Boolean(getRouteRules(event).noScripts)
  }

  // Only the rendering itself: a reader who takes long to take the answer holds up nobody.
  nitro.hooks.hook('render:before', (context) => {
    const { event, render } = context
    if (isInnerRequest(event.node.req)) return
    context.render = async () =>
      (await inTurn(async () => (event.node.res.destroyed ? nothing : render(event)))) ?? busy
  })

  nitro.h3App.handler = Object.assign(async (event: Event) => {
    const { req, res } = event.node
    const { method = '', url = '/' } = req
    // The server asks itself without a connection: for a page, for the texts in it.
    if (!(req.socket instanceof Socket)) return others(event)
    // A page may hide a request from whoever reads before us as well as the API's routes.
    if (await turnAway(req, res)) return
    if (import.meta.dev || API.test(url)) return others(event)
    const refusal = atTheGate({ method, url, takesForms: takesForms(url) })
    const address = isDocument(event) ? documentAddress(url) : undefined
    if (!refusal && address === undefined) {
      req.url = textsAddress(url)
      return others(event)
    }
    await sendDocument(req, res, refusal ?? (await documents(address ?? url)))
    // What counts answers counts these, too.
    await nitro.hooks.callHook('afterResponse', event, {})
  }, others)
})
