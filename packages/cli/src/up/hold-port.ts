import { once } from 'node:events'
import { createServer } from 'node:http'

/**
 * Keeps a port ours until the server it is meant for starts, which for a site that is still being built takes minutes. A
 * browser that comes too early is told to come again.
 *
 * @returns how to let go; harmless when called twice.
 * @throws when somebody else has it
 */
export async function holdPort(port: number): Promise<() => Promise<void>> {
  const server = createServer((_request, response) => {
    response.writeHead(503, { 'retry-after': '5', refresh: '2', 'content-type': 'text/plain; charset=utf-8' })
    response.end('Amour démarre. · Amour is starting.\n')
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return async () => {
    if (!server.listening) return
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
}
