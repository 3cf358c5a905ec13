import { once } from 'node:events'
import { createServer } from 'node:http'

/**
 * Keeps a chosen port ours until the server it is meant for starts, which for a site that is still being built takes minutes. A
 * browser that comes too early is told to come again. Returns how to let go.
 */
export async function holdPort(port: number): Promise<() => Promise<void>> {
  const server = createServer((_request, response) => {
    response.writeHead(503, { 'retry-after': '5', refresh: '2', 'content-type': 'text/plain; charset=utf-8' })
    response.end('Amour démarre. · Amour is starting.\n')
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
}
