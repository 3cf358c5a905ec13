import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { numberToHex } from 'viem'

interface Call {
  id: number
  method: string
}

export interface RpcServer {
  url: string
  name: string
  /** Requests so far, calls of one batch together. */
  requests(): number
  setDown(down: boolean): void
  close(): Promise<void>
}

/** A provider over HTTP that knows its chain id and its newest block's number. */
export async function startRpcServer({ chainId = 31337, block = 1 } = {}): Promise<RpcServer> {
  let isDown = false
  let requests = 0
  const results: Record<string, string> = {
    eth_chainId: numberToHex(chainId),
    eth_blockNumber: numberToHex(block),
  }
  const server = createServer((request, response) => {
    requests += 1
    if (isDown) return void request.destroy()
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const calls = JSON.parse(body) as Call[]
      const answers = calls.map(({ id, method }) => ({ jsonrpc: '2.0', id, result: results[method] }))
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answers))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const name = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `http://${name}`,
    name,
    requests: () => requests,
    setDown: (down) => void (isDown = down),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
