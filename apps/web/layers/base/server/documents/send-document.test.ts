import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseEncoding } from './choose-encoding.ts'
import { createDocument } from './document.ts'
import { documentAddress } from './document-address.ts'
import { sendDocument } from './send-document.ts'

const html = `<!DOCTYPE html>${'<p>Amour</p>'.repeat(200)}`
const headers = { 'content-type': 'text/html;charset=utf-8', 'content-security-policy': "default-src 'self'" }
const pages = { '/': createDocument(200, headers, html), '/none': createDocument(404, headers, 'none') }
const server = createServer((req, res) => void sendDocument(req, res, pages[req.url as '/' | '/none']))
let origin = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

describe('sendDocument', () => {
  it.each(['identity', 'gzip', 'br'])('sends the same page as %s', async (encoding) => {
    const answer = await fetch(origin, { headers: { 'accept-encoding': encoding } })
    expect(await answer.text()).toBe(html)
    expect(answer.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding)
    expect(answer.headers.get('vary')).toBe('accept-encoding')
    expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=1/)
  })

  it('answers 304 to who has it, and 200 to who has another', async () => {
    const etag = (await fetch(origin)).headers.get('etag') ?? ''
    const again = await fetch(origin, { headers: { 'if-none-match': `"other", ${etag}` } })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    expect((await fetch(origin, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it('sends only the head to HEAD, and lets nobody keep what is not found', async () => {
    const head = await fetch(origin, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } })
    expect([await head.text(), head.headers.get('content-length')]).toEqual(['', String(html.length)])
    const missing = await fetch(`${origin}/none`)
    expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, 'no-store'])
  })
})

it.each([
  [undefined, 'identity'],
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0.0, gzip;q=0', 'identity'],
] as const)('for Accept-Encoding %s chooses %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding)
})

it.each([
  ['/', '/'],
  ['/en?utm_source=x&fbclid=1', '/en'],
  ['/blog?page=2', undefined],
  ['/?x=1&utm_source=y', undefined],
  [`/${'a'.repeat(600)}`, undefined],
])('caches %s as %s', (url, address) => {
  expect(documentAddress(url)).toBe(address)
})
