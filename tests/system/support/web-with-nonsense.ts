import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type OtherWeb, startWeb } from './start-web.ts'

/**
 * The stack's web site once more, behind it an API that answers some addresses with an object of nothing, which its contract excludes:
 * pages that need them cannot be written. All else is the stack's own answer.
 */
export async function startWebWithNonsense(apiOrigin: string, paths: readonly string[]): Promise<OtherWeb> {
  const api = createServer((request, response) => {
    const answer = paths.includes(request.url ?? '')
      ? Promise.resolve(Response.json({}))
      : fetch(new URL(request.url ?? '/', apiOrigin))
    answer
      .then(async (found) => {
        const type = found.headers.get('content-type') ?? 'text/plain'
        response.writeHead(found.status, { 'content-type': type }).end(await found.text())
      })
      .catch(() => response.writeHead(502).end())
  }).listen(0, '127.0.0.1')
  await once(api, 'listening')
  const { port } = api.address() as AddressInfo
  const web = await startWeb(`http://127.0.0.1:${port}`)
  return {
    origin: web.origin,
    stop: async () => {
      await web.stop()
      api.closeAllConnections()
      api.close()
    },
  }
}
