import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Language } from './visitor.ts'

const layers = fileURLToPath(new URL('../../../apps/web/layers/', import.meta.url))

export interface WebPage {
  path: string
  language: Language
}

/** Components with invented contents, for developers; no build for a public network has it. */
const GALLERY = ['/gallery', '/en/gallery']

/**
 * Every page of the web that readers meet, found in its sources and, where the site has one, in its sitemap: a new page is tested
 * without being named here.
 */
export async function everyPage(origin: string): Promise<WebPage[]> {
  const paths = new Set([...pathsOfSources(), ...(await pathsOfSitemap(origin))])
  return [...paths]
    .filter((path) => !GALLERY.includes(path))
    .sort()
    .map((path) => ({ path, language: /^\/en(\/|$)/.test(path) ? 'en' : 'fr' }))
}

/** A page says its paths in `definePageMeta`; where it does not, they follow from its file. Those with parameters are the sitemap's. */
function pathsOfSources(): string[] {
  return globSync('*/app/pages/**/*.vue', { cwd: layers })
    .flatMap((file) => {
      const source = readFileSync(`${layers}${file}`, 'utf8')
      const [, fr] = /\bfr: '(\/[^']*)'/.exec(source) ?? []
      const [, en] = /\ben: '(\/[^']*)'/.exec(source) ?? []
      const usual = fileToPath(file)
      return [fr ?? usual, en === undefined ? `/en${usual}` : `/en${en}`]
    })
    .map((path) => path.replace(/(?<=.)\/$/, ''))
    .filter((path) => !/[[:*]/.test(path))
}

function fileToPath(file: string): string {
  const name = file.replace(/^.*?\/app\/pages/, '').replace(/\.vue$/, '')
  return name.replace(/\/index$/, '') || '/'
}

async function pathsOfSitemap(origin: string): Promise<string[]> {
  const answer = await fetch(`${origin}/sitemap.xml`)
  if (!answer.ok) return []
  const locations = [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)]
  return locations
    .flatMap(([, location]) => (location && URL.canParse(location) ? [new URL(location)] : []))
    .filter(({ pathname }) => !pathname.endsWith('.xml'))
    .map(({ pathname }) => pathname.replace(/(?<=.)\/$/, ''))
}
