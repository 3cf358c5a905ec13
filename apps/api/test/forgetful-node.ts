import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

interface Call {
  id: number
  method: string
  params: unknown[]
}

export interface ForgetfulNode {
  rpcUrl: string
  /** Methods asked for since the start or the last `splice(0)`. */
  asked: string[]
  /** What it answers with an error of its own instead of asking the chain; by default nothing. */
  refuses: (call: Call) => { code: number; message: string } | undefined
  stop(): Promise<void>
}

/** A node in front of a test chain that can lack a method or old states, as other nodes do and anvil cannot. */
export async function startForgetfulNode(chainUrl: string): Promise<ForgetfulNode> {
  const answer = async (call: Call): Promise<unknown> => {
    node.asked.push(call.method)
    const error = node.refuses(call)
    if (error) return { jsonrpc: '2.0', id: call.id, error }
    const response = await fetch(chainUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', ...call }),
    })
    return response.json()
  }
  const server = createServer((request, response) => {
    void (async () => {
      const asked = JSON.parse(Buffer.concat(await request.toArray()).toString()) as Call | Call[]
      const answers = Array.isArray(asked) ? await Promise.all(asked.map(answer)) : await answer(asked)
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answers))
    })()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const node: ForgetfulNode = {
    rpcUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    refuses: () => undefined,
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
  return node
}
