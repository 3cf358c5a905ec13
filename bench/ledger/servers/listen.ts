import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Listens on the port of the environment until the process is asked to end. */
export function listen(handler: RequestListener): void {
  const server = createServer(handler).listen(Number(process.env['PORT']), '127.0.0.1', () => {
    console.log(JSON.stringify({ port: (server.address() as AddressInfo).port }))
  })
  process.once('SIGTERM', () => process.exit(0))
}
