import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

/** What providers answer who are asked too much (EIP-1474). */
const LIMIT_EXCEEDED = -32_005

interface Call {
  readonly id: number
}

/** A node behind a proxy that refuses a share of the questions, each by itself, though they come in batches. */
export async function startFlakyProxy(rpcUrl: string, share: number) {
  let asked = 0
  const refuse = ({ id }: Call) => ({
    jsonrpc: '2.0',
    id,
    error: { code: LIMIT_EXCEEDED, message: 'limit exceeded' },
  })
  const every = share === 0 ? Infinity : Math.round(1 / share)
  const isRefused = () => (asked += 1) % every === 0
  const server = createServer(async (request, response) => {
    const calls = (await json(request)) as Call | Call[]
    const batch = Array.isArray(calls) ? calls : [calls]
    const refused = batch.filter(isRefused)
    const passed = batch.filter((call) => !refused.includes(call))
    const answers = passed.length > 0 ? await forward(rpcUrl, passed) : []
    const all = [...answers, ...refused.map(refuse)]
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(Array.isArray(calls) ? all : all[0]))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function forward(rpcUrl: string, calls: readonly Call[]): Promise<unknown[]> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(rpcUrl, { method: 'POST', headers, body: JSON.stringify(calls) })
  return (await answer.json()) as unknown[]
}
