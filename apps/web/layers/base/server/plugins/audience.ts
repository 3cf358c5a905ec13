import { addAudience } from '@amour/api-client/api'
import { isInnerRequest } from '../documents/inner-request.ts'
import { createVisitBatch } from '../utils/audience/visit-batch.ts'
import { visitOf } from '../utils/audience/visit-of.ts'

const PAUSE_MS = 5_000
const PATIENCE_MS = 2_000

/** Counts the pages that people ask for, also those served from a cache, and tells the API now and then. */
export default defineNitroPlugin((nitro) => {
  const { apiOrigin, webSecret, public: shared } = useRuntimeConfig()
  const batch = createVisitBatch((counts) =>
    addAudience({
      baseUrl: apiOrigin,
      headers: { origin: shared.origin, 'x-amour-web': webSecret },
      body: { counts },
      signal: AbortSignal.timeout(PATIENCE_MS),
    }),
  )
  nitro.hooks.hook('afterResponse', ({ node: { req, res } }) => {
    if (isInnerRequest(req)) return
    const contentType = String(res.getHeader('content-type') ?? '')
    const { method = '', url = '/', headers } = req
    batch.add(visitOf({ method, url, headers, status: res.statusCode, contentType, origin: shared.origin }))
  })
  const timer = setInterval(() => void batch.flush(), PAUSE_MS)
  timer.unref()
  nitro.hooks.hook('close', async () => {
    clearInterval(timer)
    await batch.flush()
  })
})
