import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { SocialCard } from '../base/cards/social-card.ts'
import type { Article, Letter } from './app/utils/content/content-schemas.ts'
import en from './i18n/locales/en.json' with { type: 'json' }
import fr from './i18n/locales/fr.json' with { type: 'json' }
import pagesEn from './i18n/locales/pages.en.json' with { type: 'json' }
import pagesFr from './i18n/locales/pages.fr.json' with { type: 'json' }
import { readMarkdown } from './modules/check-content/read-markdown.ts'

const content = join(import.meta.dirname, 'content')
const both = <Value>(french: Value, english: Value) => ({ fr: french, en: english })

/** Pages whose words are in the locale files. */
const PAGES = [
  'token',
  'blog',
  'documents',
  'contact',
  'press',
  'status',
  'team',
  'roadmap',
  'terms',
] as const

/** Front matter of a text in both languages. The check of the content has found them whole before. */
async function readFronts<Front>(
  kind: 'articles' | 'pages',
  key: string,
): Promise<Record<'fr' | 'en', Front>> {
  const read = async (language: string) => {
    const source = await readFile(join(content, language, kind, `${key}.md`), 'utf8')
    return parse(readMarkdown(source).frontMatter) as Front
  }
  return both(await read('fr'), await read('en'))
}

async function keysOf(kind: 'articles' | 'pages'): Promise<string[]> {
  const names = await readdir(join(content, 'fr', kind))
  return names.filter((name) => name.endsWith('.md')).map((name) => name.replace(/\.md$/, ''))
}

async function articleCards(): Promise<SocialCard[]> {
  const keys = await keysOf('articles')
  const cards = await Promise.all(
    keys.map(async (key) => {
      const fronts = await readFronts<Article>('articles', key)
      // A card outlives a phase: what may be hidden again is on none.
      if (fronts.fr.kind === 'marketing') return []
      return [
        {
          name: `article-${key}`,
          title: both(fronts.fr.title, fronts.en.title),
          overline: both(pagesFr.pages.blog.title, pagesEn.pages.blog.title),
        },
      ]
    }),
  )
  return cards.flat()
}

async function letterCards(): Promise<SocialCard[]> {
  const keys = await keysOf('pages')
  return Promise.all(
    keys.map(async (key) => {
      const fronts = await readFronts<Letter>('pages', key)
      return {
        name: key,
        title: both(fronts.fr.title, fronts.en.title),
        overline: both(fronts.fr.eyebrow, fronts.en.eyebrow),
      }
    }),
  )
}

/** `default` is the home page's card, and that of every page without one of its own. */
export default async function socialCards(): Promise<SocialCard[]> {
  return [
    { name: 'default', title: both(fr.marketing.meta.title, en.marketing.meta.title) },
    ...PAGES.map((name) => ({
      name,
      title: both(pagesFr.pages[name].title, pagesEn.pages[name].title),
      overline: both(pagesFr.pages[name].eyebrow, pagesEn.pages[name].eyebrow),
    })),
    ...(await letterCards()),
    ...(await articleCards()),
  ]
}
