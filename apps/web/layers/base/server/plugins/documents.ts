import { busyDocument } from '../documents/busy-document.ts'
import { createDocument } from '../documents/document.ts'
import { documentAddress } from '../documents/document-address.ts'
import { createDocumentCache } from '../documents/document-cache.ts'
import { innerHeaders, isInnerRequest } from '../documents/inner-request.ts'
import { createRenderQueue } from '../documents/render-queue.ts'
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
 * Documents with a query of their own are rendered for their reader, each in its turn. Applications and everything that is no page
 * go on as usual.
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

  /** A reader who has left while waiting is rendered nothing. */
  async function renderForOne(event: Event): Promise<void> {
    const { req, res } = event.node
    await (inTurn(async () => res.destroyed || (await others(event))) ?? sendDocument(req, res, busyDocument))
  }

  nitro.h3App.handler = Object.assign(async (event: Event) => {
    const { req, res } = event.node
    if (isInnerRequest(req) || !isDocument(event)) return others(event)
    const address = documentAddress(req.url ?? '/')
    if (address === undefined) return renderForOne(event)
    await sendDocument(req, res, await documents(address))
    // What counts answers counts these, too.
    await nitro.hooks.callHook('afterResponse', event, {})
  }, others)
})
