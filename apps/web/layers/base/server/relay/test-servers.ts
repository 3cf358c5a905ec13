import { type RequestListener, type Server, createServer } from 'node:http'
import { type AddressInfo, type Socket, connect } from 'node:net'

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

/** Sends these very bytes on a connection of its own, and answers all that came back until it ended or was silent for `patience` ms. */
export async function exchange(origin: string, bytes: string, patience = 3_000): Promise<string> {
  const { hostname, port } = new URL(origin)
  const socket: Socket = connect(Number(port), hostname)
  let heard = ''
  return new Promise((resolve) => {
    socket.setTimeout(patience, () => socket.destroy())
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(heard))
    socket.on('connect', () => socket.write(bytes, 'latin1'))
  })
}
