import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { renderFeed } from './render-feed.ts'

const article = {
  slug: 'argent-sous-cle',
  title: 'Argent & <clé> ]]> fin',
  description: 'D’abord « lire ».',
  date: '2026-11-18',
  author: 'claire-moreau',
  topics: ['droits'],
}
const source = {
  origin: 'https://amour.example',
  locale: 'fr' as const,
  title: 'Amour, le courrier',
  description: 'Articles',
  email: 'bonjour@amour.example',
  names: new Map([
    ['claire-moreau', 'Claire Moreau'],
    ['droits', 'Vos droits'],
  ]),
}

describe('renderFeed', () => {
  it('is well-formed whatever a title says, with absolute addresses', () => {
    const xml = renderFeed({ ...source, articles: [article] })
    expect(XMLValidator.validate(xml)).toBe(true)
    const { rss } = new XMLParser({ ignoreAttributes: false }).parse(xml)
    expect(rss['@_version']).toBe('2.0')
    expect(rss.channel).toMatchObject({
      link: 'https://amour.example/blog',
      language: 'fr',
      'atom:link': { '@_href': 'https://amour.example/rss.xml', '@_rel': 'self' },
      item: {
        link: 'https://amour.example/blog/argent-sous-cle',
        pubDate: 'Wed, 18 Nov 2026 00:00:00 GMT',
        author: 'bonjour@amour.example (Claire Moreau)',
        category: 'Vos droits',
      },
    })
  })

  it('is dated by its newest change, not by the request', () => {
    const older = { ...article, slug: 'b', date: '2026-10-01', updated: '2026-11-20' }
    const xml = renderFeed({ ...source, articles: [article, older] })
    expect(xml).toContain('<lastBuildDate>Fri, 20 Nov 2026 00:00:00 GMT</lastBuildDate>')
    expect(renderFeed({ ...source, articles: [article, older] })).toBe(xml)
  })

  it('is a feed without articles, too', () => {
    expect(XMLValidator.validate(renderFeed({ ...source, articles: [] }))).toBe(true)
  })
})
