import { busyDocument } from '../../../../../documents/busy-document.ts'
import { createDocument } from '../../../../../documents/document.ts'
import { createDocumentCache } from '../../../../../documents/document-cache.ts'
import { createRenderQueue } from '../../../../../documents/render-queue.ts'
import { sendDocument } from '../../../../../documents/send-document.ts'
import { drawRosettePicture } from '../../../../../utils/draw-rosette-picture.ts'

/** The same address names the same picture for ever; a week is long enough. */
const KEPT = 'public, max-age=604800, stale-while-revalidate=604800'

const inTurn = createRenderQueue({ abreast: 1, waiting: 100 })

/** There are endless addresses: each picture is drawn once for all who ask, those asked for last are kept, and pages come in between. */
const pictures = createDocumentCache({
  freshMs: Infinity,
  staleMs: Infinity,
  entries: 500,
  render: async (address) =>
    (await inTurn(async () => {
      const [kind = '', density = '', weight = '', seed = ''] = address.split('/', 4)
      const picture = drawRosettePicture(kind, density, weight, decodeURIComponent(seed))
      return picture === undefined
        ? createDocument(404, {}, '')
        : createDocument(200, { 'content-type': 'image/svg+xml' }, picture)
    })) ?? busyDocument,
})

/** The pictures that `rosettePicture` names. */
export default defineEventHandler(async (event) => {
  const { kind = '', density = '', weight = '', seed = '' } = getRouterParams(event, { decode: true })
  const picture = await pictures([kind, density, weight, encodeURIComponent(seed)].join('/'))
  event._handled = true
  await sendDocument(event.node.req, event.node.res, picture, KEPT)
})
