import { type RequestListener, type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const servers: Server[] = []

/** A server on a free port of this machine; its origin. */
export async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Ends all servers and their connections. */
export function stopAll(): void {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
}
