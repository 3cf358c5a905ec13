import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, it } from 'vitest'
import { type PageFacts, pageFacts } from './support/page-facts.ts'
import { stack } from './support/stack.ts'

const { publicOrigin } = stack

interface FetchedPage extends PageFacts {
  path: string
  html: string
}

interface MappedUrl {
  loc: string
  'xhtml:link': { '@_hreflang': string; '@_href': string }[]
}

/** Pages that are applications; the others are read without the framework's scripts. */
const APPLICATIONS = ['/vente', '/en/sale']

const markup = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Vue writes void elements, attributes without a value and inline style bindings in its own way.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    // Other sites' limits, not the page's: search engines cut what is longer, and another test keeps ours short.
    'long-title': 'off',
    // Narrow no-break spaces stand in telephone numbers and code; French typography wants them.
    'tel-non-breaking': 'off',
  },
})

/** Reads each answer whole, and without keep-alive: the server may close a connection that the next question would use. */
async function get(path: string, redirect: RequestRedirect = 'manual') {
  const answer = await fetch(new URL(path, publicOrigin), { redirect, headers: { connection: 'close' } })
  const { headers, status } = answer
  return { headers, status, text: await answer.text() }
}
let mapped: MappedUrl[]
let pages: FetchedPage[]

beforeAll(async () => {
  const xml = (await get('/sitemap.xml')).text
  expect(XMLValidator.validate(xml)).toBe(true)
  mapped = new XMLParser({ ignoreAttributes: false }).parse(xml).urlset.url
  pages = []
  for (const { loc } of mapped) {
    const path = new URL(loc).pathname
    const answer = await get(path)
    expect([path, answer.status]).toEqual([path, 200])
    const html = answer.text
    pages.push({ path, html, ...pageFacts(html) })
  }
}, 240_000)

it('are listed in the site map, each once, all under the public origin', () => {
  expect(pages.length).toBeGreaterThan(50)
  expect(new Set(mapped.map(({ loc }) => loc)).size).toBe(mapped.length)
  expect(mapped.filter(({ loc }) => new URL(loc).origin !== publicOrigin)).toEqual([])
})

it('say in their heads what the site map says', () => {
  for (const { alternates, canonical, language, path } of pages) {
    const url = mapped.find(({ loc }) => new URL(loc).pathname === path)
    const told = Object.fromEntries(
      (url?.['xhtml:link'] ?? []).map((link) => [link['@_hreflang'], link['@_href']]),
    )
    expect({ path, canonical, ...alternates }).toEqual({ path, canonical: url?.loc, ...told })
    expect([path, language]).toEqual([path, /^\/en(\/|$)/.test(path) ? 'en-GB' : 'fr-FR'])
  }
})

it('have a title and a description of their own, and one first heading', () => {
  for (const english of [true, false]) {
    const own = pages.filter(({ path }) => /^\/en(\/|$)/.test(path) === english)
    for (const key of ['title', 'description'] as const) {
      const texts = own.map((page) => page[key])
      expect(texts.filter((text, index) => !text || texts.indexOf(text) !== index)).toEqual([])
    }
  }
  expect(pages.filter(({ headings }) => headings !== 1).map(({ path }) => path)).toEqual([])
})

it('are understood by machines', () => {
  const informing = pages.filter(({ path }) => !['/', '/en', ...APPLICATIONS].includes(path))
  for (const { data, path } of informing) {
    const graph = data.flatMap((block) => (block as { '@graph'?: Record<string, unknown>[] })['@graph'] ?? [])
    const types = graph.map((thing) => thing['@type'])
    expect([path, types]).toEqual([
      path,
      expect.arrayContaining(['Organization', 'WebSite', 'BreadcrumbList']),
    ])
    const article = graph.find((thing) => thing['@type'] === 'BlogPosting')
    if (/\/blog\/[^/]+$/.test(path))
      expect(article).toMatchObject({
        headline: expect.any(String),
        datePublished: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        author: expect.objectContaining({ '@type': 'Person' }),
        image: expect.stringMatching(/^http/),
      })
    if (path.endsWith('/questions'))
      expect(graph.find((thing) => thing['@type'] === 'FAQPage')).toMatchObject({
        mainEntity: expect.any(Array),
      })
  }
})

it('have a card that other sites can show', async () => {
  const cards = new Set(pages.map(({ image, path }) => image ?? `${path} has none`))
  for (const card of cards) {
    const answer = await get(card)
    expect([card, answer.status, answer.headers.get('content-type')]).toEqual([card, 200, 'image/png'])
  }
})

it('are read without the framework', () => {
  const documents = pages.filter(({ path }) => !APPLICATIONS.includes(path))
  for (const { html, path, scripts } of documents) {
    expect([path, html.includes('__NUXT_DATA__')]).toEqual([path, false])
    expect([path, scripts.filter((address) => !address.includes('/islands/'))]).toEqual([path, []])
  }
})

it('lead nowhere that does not answer', async () => {
  const places = new Map<string, string>()
  for (const { links, path } of pages)
    for (const link of links) {
      const target = new URL(link, new URL(path, publicOrigin))
      if (target.origin === publicOrigin && !target.pathname.startsWith('/api/'))
        places.set(target.pathname, path)
    }
  const broken: string[] = []
  for (const [target, from] of places) {
    // The language switch of an article goes through a redirection.
    const { status } = await get(target, 'follow')
    if (status !== 200) broken.push(`${from} leads to ${target}: ${status}`)
  }
  expect(broken).toEqual([])
})

it('are valid HTML', async () => {
  const faults: string[] = []
  for (const { html, path } of pages) {
    const { results } = await markup.validateString(html)
    for (const { messages } of results)
      for (const { message, ruleId, selector, severity } of messages)
        if (severity === 2) faults.push(`${path}: ${ruleId}, ${message} (${selector ?? ''})`)
  }
  expect([...new Set(faults)]).toEqual([])
})

describe('articles', () => {
  it.each([
    ['/rss.xml', 'fr'],
    ['/en/rss.xml', 'en'],
  ])('come by %s', async (path, language) => {
    const answer = await get(path)
    expect(answer.headers.get('content-type')).toContain('application/rss+xml')
    const xml = answer.text
    expect(XMLValidator.validate(xml)).toBe(true)
    const { rss } = new XMLParser().parse(xml)
    expect(rss.channel.language).toBe(language)
    for (const { link } of rss.channel.item) expect((await get(new URL(link).pathname)).status).toBe(200)
  })

  it('are found by the slug of the other language, and not by an invented one', async () => {
    const answer = await get('/en/blog/argent-sous-cle')
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/en/blog/money-under-lock'])
    expect((await get('/blog/rien')).status).toBe(404)
    expect((await get('/blog/sujet/rien')).status).toBe(404)
    expect((await get('/en/blog/author/nobody')).status).toBe(404)
    for (const page of ['1', '99', 'rien']) expect((await get(`/blog/page/${page}`)).status).toBe(404)
  })
})

it.each(['/__nuxt_content/articlesFr/sql_dump.txt', '/__nuxt_content/articlesFr/query'])(
  'keep their database to themselves: %s',
  async (path) => {
    expect((await get(path)).status).toBe(404)
    const query = { method: 'POST', body: JSON.stringify({ sql: 'SELECT * FROM _content_articlesFr' }) }
    expect((await fetch(new URL(path, publicOrigin), query)).status).toBe(405)
  },
)
