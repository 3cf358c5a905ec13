import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'

interface Call {
  id: number
  method: string
  params: unknown[]
}

interface Answered {
  id: number
  result?: unknown
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

  /** Of a batch, as the indexer sends it. */
  async function answer(body: string): Promise<string> {
    const calls = JSON.parse(body) as Call[]
    const response = await fetch(rpcUrl, { method: 'POST', body, headers })
    const truths = new Map(((await response.json()) as Answered[]).map((truth) => [truth.id, truth]))
    const answers = calls.map((call) => {
      const truth = truths.get(call.id)
      const given = fault ? fault(call, truth?.result) : truth?.result
      if (given !== truth?.result) lies += 1
      return { ...truth, result: given }
    })
    return JSON.stringify(answers)
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
