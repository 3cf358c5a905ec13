import { createHash } from 'node:crypto'
import { access, copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CardNotice } from './card-layout.ts'
import { cardFonts, renderCard } from './render-card.ts'
import type { SocialCard } from './social-card.ts'
import { cardLanguages } from './social-card.ts'

const SOURCES = ['card-layout.ts', 'render-card.ts']

/**
 * Draws every card into `outDir`. What was drawn before is kept in `cacheDir` by a digest of all it is made of, so that a build draws
 * only what is new.
 *
 * @throws Error when two cards have one name.
 */
export async function makeCards(
  cards: readonly SocialCard[],
  notice: CardNotice,
  outDir: string,
  cacheDir: string,
): Promise<void> {
  const names = cards.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw new Error(`Two social cards are called ${twice}`)
  await rm(outDir, { recursive: true, force: true })
  await Promise.all([outDir, cacheDir].map((folder) => mkdir(folder, { recursive: true })))
  const code = await Promise.all(
    SOURCES.map((file) => readFile(fileURLToPath(new URL(file, import.meta.url)), 'utf8')),
  )
  const fonts = await cardFonts()
  for (const card of cards) {
    for (const language of cardLanguages) {
      const { name, title, overline } = card
      const shown = [name, title[language], overline?.[language], notice.statement[language], notice.offeror]
      const digest = createHash('sha256')
        .update(JSON.stringify([shown, code]))
        .digest('hex')
      const kept = join(cacheDir, `${digest.slice(0, 32)}.png`)
      if (!(await exists(kept))) await writeFile(kept, await renderCard(card, language, notice, fonts))
      await copyFile(kept, join(outDir, `${name}.${language}.png`))
    }
  }
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )
