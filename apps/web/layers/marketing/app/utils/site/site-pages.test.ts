import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import en from '../../../i18n/locales/pages.en.json'
import fr from '../../../i18n/locales/pages.fr.json'
import { sitePages } from './site-pages.ts'

const layers = join(import.meta.dirname, '../../../..')

/** Pages that belong to somebody, to editors or to developers: no search engine lists them. */
const UNLISTED = /^(purchases|gallery|admin|account|letters?|confirm|preferences)/

interface FoundPage {
  name: string
  fr: string
  en: string
}

/** The pages of all layers with their paths, from their files. Those with parameters come from the content. */
function findPages(): FoundPage[] {
  return readdirSync(layers).flatMap((layer) => {
    const folder = join(layers, layer, 'app/pages')
    if (!existsSync(folder)) return []
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.vue') && !file.includes('['))
      .map((file) => {
        const name = file.replace(/\.vue$/, '').replace(/\/index$/, '')
        const paths = /paths: \{ fr: '([^']+)', en: '([^']+)' \}/.exec(
          readFileSync(join(folder, file), 'utf8'),
        )
        return { name, fr: paths?.[1] ?? '/', en: paths ? `/en${paths[2]}` : '/en' }
      })
  })
}

it('lists every page of every layer with its paths', () => {
  const listed = new Map<string, FoundPage>(sitePages.map((page) => [page.name, page]))
  for (const page of findPages().filter(({ name }) => !UNLISTED.test(name)))
    expect(listed.get(page.name)).toEqual(page)
  expect(findPages().map(({ name }) => name)).toEqual(expect.arrayContaining([...listed.keys()]))
})

it('gives no two pages one path', () => {
  const paths = sitePages.flatMap((page) => [page.fr, page.en])
  expect(new Set(paths).size).toBe(paths.length)
})

it.each([
  ['fr', fr],
  ['en', en],
])(
  'gives pages titles and descriptions of their own, of a length that search engines show in %s',
  (_, { pages }) => {
    const metas = Object.values(pages).flatMap((page) =>
      typeof page === 'object' && 'meta' in page ? [page.meta as { title: string; description: string }] : [],
    )
    expect(metas.length).toBeGreaterThan(8)
    for (const { description, title } of metas) {
      expect(title.length).toBeLessThanOrEqual(60)
      expect(description.length).toBeGreaterThanOrEqual(50)
      expect(description.length).toBeLessThanOrEqual(165)
    }
    expect(new Set(metas.map(({ title }) => title)).size).toBe(metas.length)
    expect(new Set(metas.map(({ description }) => description)).size).toBe(metas.length)
  },
)

it('says the same things in both languages', () => {
  const keys = (node: object, path = ''): string[] =>
    Object.entries(node).flatMap(([key, value]) =>
      typeof value === 'string' ? [`${path}${key}`] : keys(value as object, `${path}${key}.`),
    )
  expect(keys(en)).toEqual(keys(fr))
})
