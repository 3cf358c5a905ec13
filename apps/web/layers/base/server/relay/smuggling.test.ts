import { exchange, statusesOf } from '@amour/testkit'
import type { RequestListener } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRelay } from './relay-to-api.ts'
import { listen, stopAll } from './test-servers.ts'

/** What reached the API, in order. */
let heard: string[]
let web: string
beforeEach(async () => {
  heard = []
  const api: RequestListener = (req, res) => {
    heard.push(`${req.method} ${req.url}`)
    req.resume().once('end', () => res.end('answered'))
  }
  const relay = createRelay({ apiOrigin: await listen(api), trustedProxyHops: 0 })
  web = await listen((req, res) => void relay(req, res))
})
afterEach(stopAll)

const hidden = 'POST /api/v1/hidden HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}'
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`
const head = (method: string, lines: string, target = '/api/v1/outer') =>
  `${method} ${target} HTTP/1.1\r\nHost: a\r\n${lines}\r\n`

/** A hidden request in every disguise. Each is one request, or none. */
const framings: Record<string, (method: string) => string> = {
  chunked: (method) => head(method, 'Transfer-Encoding: chunked\r\n') + chunk(hidden),
  'chunked in other letters': (method) => head(method, 'transfer-ENCODING:  Chunked\r\n') + chunk(hidden),
  'a length': (method) => head(method, `Content-Length: ${hidden.length}\r\n`) + hidden,
  'CL.TE': (method) => head(method, 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n') + chunk(hidden),
  'TE.CL': (method) => head(method, 'Transfer-Encoding: chunked\r\nContent-Length: 4\r\n') + chunk(hidden),
  'TE.TE': (method) =>
    head(method, 'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n') + chunk(hidden),
  'TE.TE, chunked twice': (method) =>
    head(method, 'Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n') + chunk(hidden),
  'a list of codings': (method) => head(method, 'Transfer-Encoding: gzip, chunked\r\n') + chunk(hidden),
  'an unknown coding': (method) => head(method, 'Transfer-Encoding: xchunked\r\n') + chunk(hidden),
  'two lengths': (method) =>
    head(method, `Content-Length: 0\r\nContent-Length: ${hidden.length}\r\n`) + hidden,
  'a list of lengths': (method) => head(method, `Content-Length: 0, ${hidden.length}\r\n`) + hidden,
  'a signed length': (method) => head(method, `Content-Length: +${hidden.length}\r\n`) + hidden,
  'a space before the colon': (method) => head(method, `Content-Length : ${hidden.length}\r\n`) + hidden,
  'obs-fold': (method) => head(method, 'X-A: b\r\n Transfer-Encoding: chunked\r\n') + chunk(hidden),
  'obs-fold in the coding': (method) => head(method, 'Transfer-Encoding:\r\n chunked\r\n') + chunk(hidden),
  'bare LF in the head': (method) =>
    `${method} /api/v1/outer HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n${chunk(hidden)}`,
  'bare LF in a chunk': (method) =>
    head(method, 'Transfer-Encoding: chunked\r\n') + chunk(hidden).replaceAll('\r\n', '\n'),
  'a chunk extension': (method) =>
    head(method, 'Transfer-Encoding: chunked\r\n') + chunk(hidden).replace('\r\n', ';a="b\r\n'),
  'a chunk larger than it says': (method) =>
    head(method, 'Transfer-Encoding: chunked\r\n') + `1\r\n${hidden}\r\n0\r\n\r\n`,
  trailers: (method) =>
    head(method, 'Transfer-Encoding: chunked\r\nTrailer: Content-Length\r\n') +
    `2\r\n{}\r\n0\r\nContent-Length: 9\r\nX-Forwarded-For: 1.1.1.1\r\n\r\n`,
  'an upgrade': (method) =>
    head(method, `Connection: upgrade\r\nUpgrade: h2c\r\nContent-Length: ${hidden.length}\r\n`) + hidden,
  Expect: (method) => head(method, `Expect: 100-continue\r\nContent-Length: ${hidden.length}\r\n`) + hidden,
}

const methods = ['GET', 'HEAD', 'OPTIONS', 'TRACE', 'POST', 'PUT', 'PATCH', 'DELETE', 'QUERY']

describe.each(Object.entries(framings))('a request hidden by %s', (name, framing) => {
  it.each(methods)('is never run, in a %s', async (method) => {
    // Obsolete folding hides nothing where the parser reads it as one header: then what follows is another request of this client.
    const answers = await exchange(web, framing(method), 400)
    expect(heard.filter((line) => line.includes('hidden'))).toEqual([])
    expect(heard.length).toBeLessThanOrEqual(1)
    expect(statusesOf(answers).filter((status) => status !== 100).length, name).toBeLessThanOrEqual(2)
  })
})

it.each(['GET', 'HEAD', 'OPTIONS', 'TRACE'])(
  'a %s with a body is refused, and its connection ends',
  async (method) => {
    for (const framing of ['chunked', 'a length']) {
      const answer = await exchange(web, framings[framing]?.(method) ?? '')
      expect(answer).toMatch(/^HTTP\/1\.1 400 [\s\S]*connection: close/i)
      if (method !== 'HEAD') expect(answer).toContain('has no body')
    }
    expect(heard).toEqual([])
  },
)

it.each(['CL.TE', 'TE.CL', 'TE.TE', 'two lengths'])('%s is refused with 400', async (name) => {
  expect(await exchange(web, framings[name]?.('POST') ?? '')).toMatch(/^HTTP\/1\.1 400 /)
  expect(heard).toEqual([])
})

it('a body in chunks arrives with its length, whatever its extensions and trailers were', async () => {
  const body = '1;a=b\r\n{\r\n1\r\n}\r\n0\r\nX-Trailer: c\r\n\r\n'
  const answer = await exchange(
    web,
    head('POST', 'Connection: close\r\nTransfer-Encoding: chunked\r\n') + body,
  )
  expect(answer).toMatch(/^HTTP\/1\.1 200 /)
  expect(heard).toEqual(['POST /api/v1/outer'])
})

it('an empty body, an empty chunked body and none at all are the same', async () => {
  for (const lines of ['', 'Content-Length: 0\r\n', 'Transfer-Encoding: chunked\r\n']) {
    const end = lines.startsWith('Transfer') ? '0\r\n\r\n' : ''
    expect(await exchange(web, head('POST', `Connection: close\r\n${lines}`) + end)).toMatch(
      /^HTTP\/1\.1 200 /,
    )
  }
  expect(heard).toEqual(Array(3).fill('POST /api/v1/outer'))
})

it('requests in one packet are answered in their order, each once', async () => {
  const three = [1, 2, 3].map((index) =>
    head('GET', index === 3 ? 'Connection: close\r\n' : '', `/api/v1/${index}`),
  )
  const answers = await exchange(web, three.join(''))
  expect(answers.match(/HTTP\/1\.1 200/g)).toHaveLength(3)
  expect(heard.toSorted()).toEqual(['GET /api/v1/1', 'GET /api/v1/2', 'GET /api/v1/3'])
})

it('what a client breaks off never reaches the API', async () => {
  await exchange(web, `${head('POST', 'Content-Length: 100\r\n')}half`, 200)
  await exchange(web, `${head('POST', 'Transfer-Encoding: chunked\r\n')}64\r\nhalf`, 200)
  expect(heard).toEqual([])
})

describe('after a request that ends its connection, nothing on it is run:', () => {
  const large = 'x'.repeat(70_000)
  const refusals: Record<string, [status: number, request: string]> = {
    'a GET with a body': [400, `${head('GET', 'Content-Length: 2\r\n')}{}`],
    'a GET with an empty chunked body': [400, `${head('GET', 'Transfer-Encoding: chunked\r\n')}0\r\n\r\n`],
    'chunks in HTTP/1.0': [
      400,
      `${head('POST', 'Connection: keep-alive\r\nTransfer-Encoding: chunked\r\n').replace('1.1', '1.0')}0\r\n\r\n`,
    ],
    'a list of codings': [400, `${head('POST', 'Transfer-Encoding: gzip, chunked\r\n')}0\r\n\r\n`],
    'a POST to nowhere': [404, `${head('POST', 'Content-Length: 2\r\n', '/api/../metrics')}{}`],
    'a body too large': [413, head('POST', `Content-Length: ${large.length}\r\n`) + large],
    'chunks too large': [413, head('POST', 'Transfer-Encoding: chunked\r\n') + chunk(large)],
  }

  it.each(Object.entries(refusals))('%s', async (_name, [status, request]) => {
    // A connection to the API is open: what is asked of it arrives at once.
    await exchange(web, head('GET', 'Connection: close\r\n', '/api/v1/before'))
    const answers = await exchange(web, request + hidden, 1_000)
    expect(statusesOf(answers)).toEqual([status])
    expect(answers).toMatch(/connection: close/i)
    expect(heard).toEqual(['GET /api/v1/before'])
  })

  it('what came before it in the same packet is answered first', async () => {
    const refused = `${head('GET', 'Content-Length: 2\r\n')}{}`
    const answers = await exchange(web, head('GET', '', '/api/v1/first') + refused + hidden, 1_000)
    expect(statusesOf(answers)).toEqual([200, 400])
    expect(heard).toEqual(['GET /api/v1/first'])
  })
})

it.each(['identity', '"chunked"', 'chunked, identity', 'xchunked', ''])(
  'the coding %j is answered with 400, and once',
  async (coding) => {
    const answers = await exchange(web, head('POST', `Transfer-Encoding: ${coding}\r\n`) + hidden, 1_000)
    expect(statusesOf(answers)).toEqual([400])
    expect(heard).toEqual([])
  },
)
