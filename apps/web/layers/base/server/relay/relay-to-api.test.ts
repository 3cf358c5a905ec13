import { exchange } from '@amour/testkit'
import type { RequestListener } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { listen, stopAll } from './test-servers.ts'
import { createRelay } from './relay-to-api.ts'

afterEach(stopAll)

/** A web server that relays everything to an API made of `listener`. */
async function relayed(listener: RequestListener, trustedProxyHops = 0): Promise<string> {
  const relay = createRelay({ apiOrigin: await listen(listener), secret: 'shared', trustedProxyHops })
  return listen((req, res) => void relay(req, res))
}

const echo: RequestListener = (req, res) => {
  void Array.fromAsync(req).then((chunks) => {
    const { method, url, headers } = req
    res.end(JSON.stringify({ method, url, headers, body: String(Buffer.concat(chunks)) }))
  })
}

interface Seen {
  readonly method: string
  readonly url: string
  readonly body: string
  readonly headers: Record<string, string>
}

it('passes method, body, cookie and origin on, with the address of the client and the proof of who says it', async () => {
  const web = await relayed(echo)
  const answer = await fetch(`${web}/api/v1/x?y=1`, {
    method: 'POST',
    headers: { cookie: 's=1', origin: web, 'x-forwarded-for': '203.0.113.9', 'x-amour-web': 'guess' },
    body: 'hello',
  })
  const seen = (await answer.json()) as Seen
  expect(seen).toMatchObject({ method: 'POST', url: '/api/v1/x?y=1', body: 'hello' })
  expect(seen.headers).toMatchObject({
    cookie: 's=1',
    origin: web,
    'x-forwarded-for': '127.0.0.1',
    'x-amour-web': 'shared',
    'content-length': '5',
  })
})

it('believes what a proxy of ours says of the client, and nothing from before it', async () => {
  const web = await relayed(echo, 1)
  const headers = { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' }
  const seen = (await (await fetch(`${web}/api/v1/x`, { headers })).json()) as Seen
  expect(seen.headers['x-forwarded-for']).toBe('203.0.113.9')
})

it('hands on no header of the hop, nor one that Connection names', async () => {
  const web = await relayed(echo)
  const answers = await exchange(
    web,
    'GET /api/v1/x HTTP/1.1\r\nHost: a\r\nConnection: close, X-Secret\r\nX-Secret: 1\r\nProxy-Authorization: b\r\nTE: trailers\r\nForwarded: for=c\r\n\r\n',
  )
  const { headers } = JSON.parse(answers.split('\r\n\r\n')[1] ?? '') as Seen
  const names = Object.keys(headers)
  for (const name of ['x-secret', 'proxy-authorization', 'te', 'forwarded']) expect(names).not.toContain(name)
})

it('keeps status and each cookie of the answer', async () => {
  const web = await relayed((_, res) => res.writeHead(403, { 'set-cookie': ['a=1', 'b=2'] }).end('no'))
  const answer = await fetch(`${web}/api/v1/x`)
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

it('never uses a connection again whose answer was not read to its end', async () => {
  const ports = new Set<number | undefined>()
  const web = await relayed((req, res) => {
    if (ports.has(req.socket.remotePort)) res.writeHead(500)
    if (req.url?.endsWith('long')) {
      ports.add(req.socket.remotePort)
      res.write('x'.repeat(100))
    } else res.end('short')
  })
  for (let turn = 0; turn < 10; turn += 1) {
    const leaving = new AbortController()
    const answer = await fetch(`${web}/api/v1/long`, { signal: leaving.signal })
    await answer.body?.getReader().read()
    leaving.abort()
    expect((await fetch(`${web}/api/v1/short`)).status).toBe(200)
  }
})

it('refuses a body that the API would not take before the API hears of it', async () => {
  let heard = 0
  const web = await relayed((_, res) => {
    heard += 1
    res.end()
  })
  const sized = await fetch(`${web}/api/v1/x`, { method: 'POST', body: 'x'.repeat(30_000_000) })
  expect([sized.status, await sized.json()]).toMatchObject([413, { code: 'request.too-large' }])
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(16_384))
    },
  })
  const endless = fetch(`${web}/api/v1/x`, { method: 'POST', body, duplex: 'half' } as RequestInit)
  // The connection ends beneath a client that goes on sending: it hears the answer, or that.
  await endless.then(
    ({ status }) => expect(status).toBe(413),
    (error: unknown) => expect(error).toBeInstanceOf(TypeError),
  )
  expect(heard).toBe(0)
})

it('says that nothing was changed when nobody listens there, and that something may be when the API broke off', async () => {
  const nobody = createRelay({ apiOrigin: 'http://127.0.0.1:9', trustedProxyHops: 0 })
  const web = await listen((req, res) => void nobody(req, res))
  const refused = await fetch(`${web}/api/v1/sale`)
  expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toMatchObject([
    502,
    '2',
    {
      code: 'web.api-unreachable',
      instance: '/api/v1/sale',
      detail: expect.stringContaining('Nothing was changed'),
    },
  ])
  const breaking = await relayed((req) => req.socket.destroy())
  const broken = await fetch(`${breaking}/api/v1/sale`, { method: 'POST', body: '{}' })
  expect([broken.status, await broken.json()]).toMatchObject([
    502,
    { detail: expect.stringContaining('may have been done') },
  ])
})
