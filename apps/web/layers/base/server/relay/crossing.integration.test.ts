import { exchange } from '@amour/testkit'
import { Agent, request } from 'undici'
import { afterEach, expect, it } from 'vitest'
import { createRelay } from './relay-to-api.ts'
import { listen, stopAll } from './test-servers.ts'

afterEach(stopAll)

const REQUESTS = 10_000
const CLIENTS = ['ada', 'bob']

it('two clients under load get their own answers alone, whatever a third one sends and breaks off', async () => {
  const api = await listen((req, res) => {
    void Array.fromAsync(req).then((chunks) => {
      const said = `${req.headers.cookie} ${req.url} ${Buffer.concat(chunks).toString()}`
      setImmediate(() => res.writeHead(200, { 'content-type': 'text/plain' }).end(said))
    })
  })
  const relay = createRelay({ apiOrigin: api, trustedProxyHops: 0 })
  const web = await listen((req, res) => void relay(req, res))
  let going = true

  async function harass(): Promise<void> {
    const inner = 'GET /api/v1/stolen HTTP/1.1\r\nHost: a\r\nCookie: eve\r\n\r\n'
    const bodies = [
      `GET /api/v1/eve HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n${inner.length.toString(16)}\r\n${inner}\r\n0\r\n\r\n`,
      `POST /api/v1/eve HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${inner}`,
      `POST /api/v1/eve HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\n${inner}`,
    ]
    for (let turn = 0; going; turn += 1) await exchange(web, bodies[turn % bodies.length] ?? '', 20)
  }

  async function ask(client: string, agent: Agent): Promise<number> {
    let wrong = 0
    for (let turn = 0; turn < REQUESTS / CLIENTS.length / 8; turn += 1) {
      const post = turn % 2 === 0
      const { body } = await request(`${web}/api/v1/${client}/${turn}`, {
        dispatcher: agent,
        method: post ? 'POST' : 'GET',
        headers: { cookie: client },
        ...(post && { body: `${client}-${turn}` }),
      })
      const expected = `${client} /api/v1/${client}/${turn} ${post ? `${client}-${turn}` : ''}`
      if ((await body.text()) !== expected) wrong += 1
    }
    return wrong
  }

  const eve = harass()
  const agent = new Agent({ connections: 16 })
  const lanes = CLIENTS.flatMap((client) => Array.from({ length: 8 }, () => ask(client, agent)))
  const wrong = await Promise.all(lanes)
  going = false
  await eve
  await agent.close()
  expect(wrong.reduce((sum, count) => sum + count, 0)).toBe(0)
})
