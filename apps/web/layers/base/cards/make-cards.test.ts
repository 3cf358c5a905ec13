import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeCards } from './make-cards.ts'
import type { SocialCard } from './social-card.ts'

const notice = { statement: { fr: 'Mention.', en: 'Statement.' }, offeror: 'Amour Exemple SAS' }
const card: SocialCard = { name: 'faq', title: { fr: 'Questions : œuvre, ça', en: 'Questions' } }
let folder = ''
const make = (cards: SocialCard[]) => makeCards(cards, notice, join(folder, 'out'), join(folder, 'kept'))

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amour-cards-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('draws each card once in each language, 1200 x 630', async () => {
  await make([card])
  expect((await readdir(join(folder, 'out'))).sort()).toEqual(['faq.en.png', 'faq.fr.png'])
  const picture = await readFile(join(folder, 'out', 'faq.fr.png'))
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630])

  const kept = join(folder, 'kept')
  const [first = ''] = await readdir(kept)
  const drawnAt = (await stat(join(kept, first))).mtimeMs
  await make([card])
  expect((await stat(join(kept, first))).mtimeMs).toBe(drawnAt)
  await make([{ ...card, title: { ...card.title, fr: 'Autre' } }])
  expect(await readdir(kept)).toHaveLength(3)
})

it('refuses two cards of one name', async () => {
  await expect(make([card, card])).rejects.toThrow('faq')
})
