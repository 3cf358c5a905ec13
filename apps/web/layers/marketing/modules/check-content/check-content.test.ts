import { readFileSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkContent } from './check-content.ts'
import { describeFault } from './content-fault.ts'

const layer = join(import.meta.dirname, '../..')

it('finds no fault in the texts of the site', async () => {
  const faults = await checkContent({ content: join(layer, 'content'), public: join(layer, 'public') })
  expect(faults.map(describeFault)).toEqual([])
})

describe('a fault', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'amour-content-'))
    await cp(join(layer, 'content'), join(folder, 'content'), { recursive: true })
    await cp(join(layer, 'public'), join(folder, 'public'), { recursive: true })
  })
  afterEach(() => rm(folder, { recursive: true }))

  const edit = async (file: string, change: (text: string) => string) => {
    const path = join(folder, file)
    await writeFile(path, change(await readFile(path, 'utf8')))
  }
  const faults = async () =>
    (await checkContent({ content: join(folder, 'content'), public: join(folder, 'public') })).map(
      describeFault,
    )
  const escrow = 'content/fr/articles/escrow.md'
  const titleOfOther =
    /^title: .*$/m.exec(readFileSync(join(layer, 'content/fr/articles/scams.md'), 'utf8'))?.[0] ?? ''

  it('names file and line of a link that leads nowhere', async () => {
    await edit(escrow, (text) => text.replace('(/etat)', '(/etats)'))
    const line =
      (await readFile(join(folder, escrow), 'utf8'))
        .split('\n')
        .findIndex((row) => row.includes('(/etats)')) + 1
    expect(await faults()).toEqual([`${escrow}:${line}  leads nowhere: /etats`])
  })

  it.each([
    [
      'a missing translation',
      async () => rm(join(folder, 'content/en/articles/escrow.md')),
      /escrow\.md:1 {2}has no English translation/,
    ],
    [
      'a link to the other language',
      () => edit(escrow, (text) => text.replace('(/etat)', '(/en/status)')),
      /leads to the other language/,
    ],
    [
      'an anchor that no heading has',
      () => edit(escrow, (text) => text.replace('(/etat)', '(/fonctionnement#rien)')),
      /no heading with this anchor/,
    ],
    [
      'a link without TLS',
      () => edit(escrow, (text) => text.replace('(/etat)', '(http://amour.example)')),
      /links out must use https/,
    ],
    [
      'a field that nobody knows',
      () => edit(escrow, (text) => text.replace('kind:', 'sort: x\nkind:')),
      /escrow\.md:\d+ {2}.*[Uu]nrecognized/,
    ],
    [
      'a date that is none',
      () => edit(escrow, (text) => text.replace("'2026-11-18'", "'yesterday'")),
      /escrow\.md:5 {2}date: a day in quotes/,
    ],
    ['broken YAML', () => edit(escrow, (text) => text.replace('topics: [', 'topics: [[')), /escrow\.md:\d+ /],
    [
      'an author who is not listed',
      () => edit(escrow, (text) => text.replace('claire-moreau', 'nobody')),
      /author nobody is not in content\/masthead\.yml/,
    ],
    [
      'a translation with another date',
      () => edit('content/en/articles/escrow.md', (text) => text.replace('2026-11-18', '2026-11-19')),
      /date differs from content\/fr\/articles\/escrow\.md/,
    ],
    [
      'two articles of one title',
      () => edit(escrow, (text) => text.replace(/^title: .*$/m, titleOfOther)),
      /title is also that of/,
    ],
    [
      'a level of headings left out',
      () => edit(escrow, (text) => text.replace('## Un lieu', '#### Un lieu')),
      /a heading of level 4 under one of level 1/,
    ],
    ['a missing narrow space', () => edit(escrow, (text) => `${text}\nVraiment?\n`), /narrow no-break space/],
    [
      'two narrow spaces',
      () => edit(escrow, (text) => `${text}\nVraiment\u202f\u202f?\n`),
      /one narrow no-break space is enough/,
    ],
    ['a straight apostrophe', () => edit(escrow, (text) => `${text}\nL'argent.\n`), /straight quotes/],
    [
      'a file that changed after its hash',
      () => edit('public/files/documents/amour-livre-blanc-1.0-exemple.pdf', (text) => `${text} `),
      /documents\.yml:\d+ {2}the file's sha-256 is [0-9a-f]{64}/,
    ],
    [
      'a version that is not marked as superseded',
      () => edit('content/documents.yml', (text) => text.replace(/ +supersededOn: .*\n/, '')),
      /version 0\.9 has a successor/,
    ],
    [
      'a text in one language only',
      () =>
        edit('content/team.yml', (text) =>
          text.replace('{ fr: Présidente, en: President }', '{ fr: Présidente }'),
        ),
      /team\.yml:\d+ {2}people\.0\.role/,
    ],
  ])('is %s', async (_, change, message) => {
    await change()
    expect((await faults()).join('\n')).toMatch(message)
  })
})
