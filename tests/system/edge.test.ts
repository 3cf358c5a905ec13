import { exchange as exchangeWith, statusesOf } from '@amour/testkit'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { stack } from './support/stack.ts'

const { ports, publicOrigin } = stack

/** On a connection of its own to the web server. */
const exchange = (bytes: string) => exchangeWith(`http://127.0.0.1:${ports.web}`, bytes, 1_500)
const host = new URL(publicOrigin).host
const ask = (method: string, path: string, lines = '') =>
  `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${lines}\r\n`

const body = JSON.stringify({ counts: [{ kind: 'page', value: '/smuggled', visits: 9 }] })
const hidden =
  `POST /api/v1/audience HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${publicOrigin}\r\n` +
  `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
const chunked = `${hidden.length.toString(16)}\r\n${hidden}\r\n0\r\n\r\n`

describe('a request hidden in another', () => {
  it.each(['GET', 'DELETE', 'OPTIONS', 'HEAD'])('gets one answer in a chunked %s', async (method) => {
    const answers = await exchange(ask(method, '/api/v1/offer', 'Transfer-Encoding: chunked\r\n') + chunked)
    expect(statusesOf(answers)).toHaveLength(1)
  })

  it('is refused in two framings at once, and as the body of a GET', async () => {
    const both = 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n'
    expect(statusesOf(await exchange(ask('POST', '/api/v1/offer', both) + chunked))).toEqual([400])
    const length = `Content-Length: ${hidden.length}\r\n`
    expect(statusesOf(await exchange(ask('GET', '/api/v1/offer', length) + hidden))).toEqual([400])
  })
})

describe('behind a request that is refused with the end of its connection', () => {
  const length = 'Content-Length: 2\r\n'
  const twice = 'Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n'
  const keep = (method: string, path: string, lines: string) =>
    `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\n${lines}\r\n`

  it.each([
    ['a GET of the API with a body', `${keep('GET', '/api/v1/offer', length)}{}`],
    ['a GET of a page with a body', `${keep('GET', '/vente', length)}{}`],
    ['two codings for a page', `${keep('POST', '/vente', twice)}0\r\n\r\n`],
    ['two codings for a form', `${keep('POST', '/lettres', twice)}0\r\n\r\n`],
  ])('nothing is run: %s', async (_name, refused) => {
    expect(statusesOf(await exchange(refused + ask('GET', '/api/v1/status')))).toEqual([400])
  })
})

describe('what the public has of the API', () => {
  it.each([
    '/api/../metrics',
    '/api/%2e%2e/health/ready',
    '/api/v1/..%2f..%2fmetrics',
    '/api/v1/../../health/live',
    '/api/metrics',
  ])('%s is not there', async (path) => {
    const answer = await exchange(ask('GET', path))
    expect(statusesOf(answer)).toEqual([404])
    expect(answer).toContain('request.not-found')
  })

  it('health and metrics are on a port of their own', async () => {
    for (const path of ['/metrics', '/health/ready', '/health/live']) {
      expect((await fetch(`http://127.0.0.1:${ports.api}${path}`)).status).toBe(404)
      expect((await fetch(`http://127.0.0.1:${ports.apiMetrics}${path}`)).status).toBe(200)
    }
    const status = (await (await fetch(`${publicOrigin}/api/v1/status`)).json()) as object
    expect(status).toMatchObject({ ready: true, database: true })
  })

  it('figures of visits are taken from nobody, straight or through the site', async () => {
    for (const origin of [publicOrigin, `http://127.0.0.1:${ports.api}`]) {
      const headers = {
        origin: publicOrigin,
        'content-type': 'application/json',
        'x-amour-web': '0'.repeat(64),
      }
      const answer = await fetch(`${origin}/api/v1/audience`, { method: 'POST', headers, body })
      expect(answer.status).toBe(403)
    }
  })

  it('a body of 30 MB is refused with 413', async () => {
    const answer = await fetch(`${publicOrigin}/api/v1/leads`, {
      method: 'POST',
      body: 'x'.repeat(30_000_000),
    })
    expect([answer.status, await answer.json()]).toMatchObject([413, { code: 'request.too-large' }])
  })

  it('the head of the event stream is answered at once', async () => {
    const answer = await fetch(`${publicOrigin}/api/v1/events`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(3_000),
    })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
    ])
  })
})

describe('pages', () => {
  it('take nothing but readers, however many ask otherwise', async () => {
    const methods = ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']
    const asked = Array.from({ length: 600 }, async (_, index) => {
      const path = [
        '/vente',
        `/nothing-${index}`,
        `/_nuxt/nothing-${index}.js`,
        '/__nuxt_content/pages/query',
      ][index % 4]
      const answer = await fetch(`${publicOrigin}${path}`, { method: methods[index % 5] as string })
      await answer.text()
      return [answer.status, answer.headers.get('allow')].join()
    })
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['405,GET, HEAD']))
    expect(statusesOf(await exchange(ask('TRACE', '/vente')))).toEqual([405])
  })

  it.each([
    '/rosettes/flower/50/1.5/head.svg',
    '/robots.txt',
    '/rss.xml',
    '/en/rss.xml',
    '/sitemap.xml',
    '/health/live',
    '/vente',
  ])('tell their head as they would be told: %s', async (path) => {
    const [head, whole] = await Promise.all([
      fetch(`${publicOrigin}${path}`, { method: 'HEAD' }),
      fetch(`${publicOrigin}${path}`),
    ])
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(head.headers.get('content-type')).toBe(whole.headers.get('content-type'))
    expect((await whole.text()).length).toBeGreaterThan(0)
  })

  it('of endless addresses are not all kept: those asked for longest ago leave', async () => {
    /** When the icons at this address were last put together, to the second; modules keep them for a week. */
    const madeAt = async (name: string) => {
      const answer = await fetch(`${publicOrigin}/api/_nuxt_icon/lucide.json?icons=house,${name}`)
      await answer.text()
      return answer.headers.get('last-modified')
    }
    const first = await madeAt('first')
    await pause(1_100)
    expect(await madeAt('first')).toBe(first)
    for (let batch = 0; batch < 22; batch += 1) {
      await Promise.all(Array.from({ length: 50 }, (_, index) => madeAt(`other-${batch}-${index}`)))
    }
    expect(await madeAt('first')).not.toBe(first)
  })

  it('that nobody could be shown in time are turned away, and the others answer', async () => {
    const asked = Array.from({ length: 1_500 }, async (_, index) => {
      const answer = await fetch(`${publicOrigin}/nothing-${index}?q=${index}`)
      await answer.text()
      return answer.status
    })
    expect(new Set(await Promise.all(asked))).toEqual(new Set([404, 503]))
    expect((await fetch(`${publicOrigin}/`)).status).toBe(200)
  })

  it('are drawn pictures from a queue that has an end', async () => {
    const asked = Array.from({ length: 600 }, async (_, index) => {
      const answer = await fetch(`${publicOrigin}/rosettes/flower/${index % 101}/1.5/seed-${index}.svg`)
      await answer.text()
      return answer.status
    })
    const statuses = await Promise.all(asked)
    expect(statuses.every((status) => status === 200 || status === 503)).toBe(true)
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(50)
  })

  it('have one address: no slash at the end, no mark of a campaign', async () => {
    const slash = await fetch(`${publicOrigin}/en/sale/?utm_source=x`, { redirect: 'manual' })
    expect([slash.status, slash.headers.get('location')]).toEqual([301, '/en/sale?utm_source=x'])
    for (const path of ['/vente?utm_source=x&a=b', '/?utm_campaign=y', '/en/token?ref=z&q=1']) {
      const html = await (await fetch(`${publicOrigin}${path}`)).text()
      const { pathname } = new URL(path, publicOrigin)
      expect(html).toContain(`<link rel="canonical" href="${publicOrigin}${pathname}">`)
      expect(html).not.toMatch(/<link rel="(canonical|alternate)"[^>]*\?/)
    }
  })
})
