import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { sitePages } from '../../app/utils/site/site-pages.ts'
import { listAddresses } from './list-addresses.ts'
import { renderSiteMap } from './render-site-map.ts'

const content = {
  fr: [{ stem: 'fr/articles/escrow', slug: 'argent-sous-cle', date: '2026-11-18' }],
  en: [{ stem: 'en/articles/escrow', slug: 'money-under-lock', date: '2026-11-18' }],
  topics: ['droits'],
  authors: ['claire-moreau'],
}
const origin = 'https://amour.example'

describe('the site map', () => {
  it('lists every page once in each language', async () => {
    const xml = await renderSiteMap(origin, listAddresses(content))
    expect(XMLValidator.validate(xml)).toBe(true)
    const { urlset } = new XMLParser().parse(xml)
    const found: string[] = urlset.url.map(({ loc }: { loc: string }) => new URL(loc).pathname)
    expect(new Set(found).size).toBe(found.length)
    expect(found.toSorted()).toEqual(
      [
        ...sitePages.flatMap((page) => [page.fr, page.en]),
        '/blog/argent-sous-cle',
        '/en/blog/money-under-lock',
        '/blog/sujet/droits',
        '/en/blog/topic/droits',
        '/blog/auteur/claire-moreau',
        '/en/blog/author/claire-moreau',
      ].toSorted(),
    )
  })

  it('names the translations of each, and the default', async () => {
    const xml = await renderSiteMap(origin, [{ fr: '/jeton', en: '/en/token', changed: '2026-11-20' }])
    for (const [language, path] of [
      ['fr-FR', '/jeton'],
      ['en-GB', '/en/token'],
      ['x-default', '/jeton'],
    ] as const)
      expect(xml.split(`hreflang="${language}" href="${origin}${path}"`)).toHaveLength(3)
    expect(xml).toContain('<lastmod>2026-11-20</lastmod>')
  })

  it('lists the later pages of the journal', () => {
    const many = (locale: string) =>
      Array.from({ length: 25 }, (_, index) => ({
        stem: `${locale}/articles/${index}`,
        slug: `article-${index}`,
        date: '2026-11-18',
      }))
    const paths = listAddresses({ ...content, fr: many('fr'), en: many('en') }).map(({ fr }) => fr)
    expect(paths.filter((path) => path.startsWith('/blog/page/'))).toEqual(['/blog/page/2', '/blog/page/3'])
  })

  it('leaves out an article that is out in one language only', () => {
    expect(listAddresses({ ...content, en: [] })).toHaveLength(sitePages.length + 2)
  })
})
