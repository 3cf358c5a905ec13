import type { RequestListener, Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { relayToApi } from './relay-to-api.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A web server that relays everything to an API made of `listener`. */
async function relayed(listener: RequestListener): Promise<string> {
  const api = await listen(listener)
  return listen((req, res) => void relayToApi(req, res, api))
}

it('passes method, body, cookie and origin on, and adds this hop', async () => {
  const web = await relayed((req, res) => {
    void Array.fromAsync(req).then((chunks) => {
      res.end(
        JSON.stringify({
          method: req.method,
          url: req.url,
          headers: req.headers,
          body: String(Buffer.concat(chunks)),
        }),
      )
    })
  })
  const answer = await fetch(`${web}/api/v1/x?y=1`, {
    method: 'POST',
    headers: { cookie: 's=1', origin: web, 'x-forwarded-for': '203.0.113.9' },
    body: 'hello',
  })
  const seen = (await answer.json()) as {
    method: string
    url: string
    body: string
    headers: Record<string, string>
  }
  expect(seen).toMatchObject({ method: 'POST', url: '/api/v1/x?y=1', body: 'hello' })
  expect(seen.headers).toMatchObject({
    cookie: 's=1',
    origin: web,
    'x-forwarded-for': '203.0.113.9, 127.0.0.1',
    'x-forwarded-proto': 'http',
    'x-forwarded-host': new URL(web).host,
  })
})

it('keeps status and each cookie of the answer', async () => {
  const web = await relayed((_, res) => res.writeHead(403, { 'set-cookie': ['a=1', 'b=2'] }).end('no'))
  const answer = await fetch(`${web}/api`)
  expect([answer.status, answer.headers.getSetCookie(), await answer.text()]).toEqual([
    403,
    ['a=1', 'b=2'],
    'no',
  ])
})

it('lets events through at once, and leaves the API when the reader leaves', async () => {
  let left: () => void = () => undefined
  const gone = new Promise<void>((resolve) => (left = resolve))
  const web = await relayed((req, res) => {
    res.writeHead(200, { 'content-type': 'text/event-stream' }).write('event: block\n\n')
    req.once('close', left)
  })
  const leaving = new AbortController()
  const answer = await fetch(`${web}/api/v1/events`, { signal: leaving.signal })
  const first = await answer.body?.getReader().read()
  expect(new TextDecoder().decode(first?.value)).toBe('event: block\n\n')
  leaving.abort()
  await gone
})

it('rejects when nobody listens there', async () => {
  const nobody = await listen(() => undefined)
  servers.pop()?.close()
  const failure = new Promise((resolve) => {
    void listen((req, res) => {
      relayToApi(req, res, nobody).catch((error: unknown) => {
        resolve(error)
        res.end()
      })
    }).then((web) => fetch(web))
  })
  expect(await failure).toMatchObject({ code: 'ECONNREFUSED' })
})
