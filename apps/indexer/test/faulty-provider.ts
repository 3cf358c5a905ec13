import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'

interface Call {
  method: string
  params: unknown[]
}

/** Changes a true answer; the same value passes it on. */
export type Fault = (call: Call, result: unknown) => unknown

export interface FaultyProvider {
  url: string
  /** How often an answer was changed. */
  lies(): number
  /** The next answers go through `fault`; undefined ends it. */
  set(fault: Fault | undefined): void
  /** Refuses every request, as a provider that is away. */
  setDown(down: boolean): void
  close(): Promise<void>
}

/** Stands between an indexer and a true provider, and lies when told to. */
export async function startFaultyProvider(rpcUrl: string): Promise<FaultyProvider> {
  let fault: Fault | undefined
  let isDown = false
  let lies = 0

  async function answer(body: string): Promise<string> {
    const call = JSON.parse(body) as Call
    const truth = await (await fetch(rpcUrl, { method: 'POST', body, headers })).json()
    const answered = truth as { result?: unknown }
    const given = fault ? fault(call, answered.result) : answered.result
    if (given !== answered.result) lies += 1
    return JSON.stringify({ ...answered, result: given })
  }

  const headers = { 'content-type': 'application/json' }
  const server = createServer((request, response) => {
    if (isDown) return void request.destroy()
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      answer(body).then(
        (text) => response.writeHead(200, headers).end(text),
        () => response.writeHead(502).end(),
      )
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lies: () => lies,
    set: (next) => void (fault = next),
    setDown: (down) => void (isDown = down),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
