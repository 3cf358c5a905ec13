import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Article, Letter } from '../../app/utils/content/content-schemas.ts'
import {
  articleSchema,
  documentsSchema,
  letterSchema,
  mastheadSchema,
  roadmapSchema,
  teamSchema,
} from '../../app/utils/content/content-schemas.ts'
import { articlePaths } from '../../app/utils/site/article-paths.ts'
import type { SiteLocale } from '../../app/utils/site/site-pages.ts'
import { sitePages } from '../../app/utils/site/site-pages.ts'
import { checkDocuments } from './check-documents.ts'
import { checkHeadings } from './check-headings.ts'
import { checkLinks } from './check-links.ts'
import { checkTranslations } from './check-translations.ts'
import { checkTypography } from './check-typography.ts'
import { checkUnique } from './check-unique.ts'
import type { ContentFault } from './content-fault.ts'
import { readMarkdown } from './read-markdown.ts'
import { textsOf } from './texts-of.ts'
import { readYaml } from './read-yaml.ts'

export interface ContentFolders {
  content: string
  /** Served as it is. */
  public: string
}

const LOCALES: readonly SiteLocale[] = ['fr', 'en']

/** Everything that is wrong with the texts of the site, in the order of the files. No fault, no doubt: the build goes on. */
export async function checkContent(folders: ContentFolders): Promise<ContentFault[]> {
  const texts = (
    await Promise.all(
      LOCALES.flatMap((locale) => [
        readTexts(folders.content, locale, 'articles', articleSchema),
        readTexts(folders.content, locale, 'pages', letterSchema),
      ]),
    )
  ).flat()
  const data = await readData(folders)
  const files = await listFiles(folders.public)

  const ofTexts = texts.flatMap((text) => [
    ...text.faults,
    ...checkHeadings(text.file, text.headings),
    ...checkTypography(text.file, text.locale, text.texts),
    ...checkLinks(text.file, text, {
      paths: pathsOf(text.locale, texts, data.masthead),
      otherPaths: new Set(pathsOf(text.locale === 'fr' ? 'en' : 'fr', texts, data.masthead).keys()),
      files,
    }),
    ...checkMasthead(text, data.masthead),
  ])
  return [
    ...ofTexts,
    ...checkUnique(texts),
    ...checkTranslations(texts.map((text) => ({ ...text, shared: sharedOf(text.front) }))),
    ...data.faults,
  ].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
}

type Text = Awaited<ReturnType<typeof readTexts>>[number]

async function readTexts(
  folder: string,
  locale: SiteLocale,
  kind: 'articles' | 'pages',
  schema: typeof articleSchema | typeof letterSchema,
) {
  const names = (await readdir(join(folder, locale, kind))).filter((name) => name.endsWith('.md')).sort()
  return Promise.all(
    names.map(async (name) => {
      const file = `content/${locale}/${kind}/${name}`
      const read = readMarkdown(await readFile(join(folder, locale, kind, name), 'utf8'))
      const { faults, value } = readYaml(file, read.frontMatter, schema, 1)
      return {
        ...read,
        file,
        locale,
        key: `${kind}/${name}`,
        front: value as Article | Letter | undefined,
        faults,
      }
    }),
  )
}

async function readData({ content, public: publicFolder }: ContentFolders) {
  const read = async <Schema extends Parameters<typeof readYaml>[2]>(name: string, schema: Schema) => {
    const source = await readFile(join(content, name), 'utf8')
    const file = `content/${name}`
    const { faults, value } = readYaml(file, source, schema)
    const typography = LOCALES.flatMap((locale) =>
      checkTypography(file, locale, textsOf(value, locale, source)),
    )
    return { source, value, faults: [...faults, ...typography] }
  }
  const [masthead, team, roadmap, documents] = await Promise.all([
    read('masthead.yml', mastheadSchema),
    read('team.yml', teamSchema),
    read('roadmap.yml', roadmapSchema),
    read('documents.yml', documentsSchema),
  ])
  const ofFiles = documents.value
    ? await checkDocuments('content/documents.yml', documents.source, documents.value, publicFolder)
    : []
  return {
    masthead: masthead.value,
    faults: [...masthead.faults, ...team.faults, ...roadmap.faults, ...documents.faults, ...ofFiles],
  }
}

async function listFiles(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/')),
  )
}

type Masthead = Awaited<ReturnType<typeof readData>>['masthead']

function pathsOf(locale: SiteLocale, texts: readonly Text[], masthead: Masthead) {
  const paths = new Map<string, Set<string> | undefined>(sitePages.map((page) => [page[locale], undefined]))
  const { article, author, feed, topic } = articlePaths(locale)
  paths.set(feed, undefined)
  for (const { key } of masthead?.topics ?? []) paths.set(topic(key), undefined)
  for (const { key } of masthead?.authors ?? []) paths.set(author(key), undefined)
  for (const { front, headings, key, locale: own } of texts) {
    if (own !== locale || !front) continue
    const anchors = new Set(headings.map(({ anchor }) => anchor))
    if ('slug' in front) paths.set(article(front.slug), anchors)
    const page = sitePages.find(({ name }) => name === basename(key, '.md') && key.startsWith('pages/'))
    if (page) paths.set(page[locale], anchors)
  }
  return paths
}

function checkMasthead({ file, front }: Text, masthead: Masthead): ContentFault[] {
  if (!front || !('slug' in front) || !masthead) return []
  const known = (list: readonly { key: string }[], key: string) => list.some((each) => each.key === key)
  const unknown = [
    ...(known(masthead.authors, front.author) ? [] : [`author ${front.author}`]),
    ...front.topics.filter((topic) => !known(masthead.topics, topic)).map((topic) => `topic ${topic}`),
  ]
  return unknown.map((name) => ({ file, line: 1, message: `${name} is not in content/masthead.yml` }))
}

function sharedOf(front: Article | Letter | undefined): Record<string, unknown> {
  if (!front) return {}
  if (!('slug' in front)) return { updated: front.updated }
  const { author, date, kind, topics, updated } = front
  return { author, date, kind, topics, updated }
}
