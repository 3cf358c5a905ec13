import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import satori from 'satori'
import { brandMark } from '../app/utils/guilloche/brand-mark.ts'
import { guillocheBand } from '../app/utils/guilloche/guilloche-band.ts'
import { rosetteLine } from '../app/utils/guilloche/rosette-line.ts'
import type { CardNotice } from './card-layout.ts'
import { CARD, cardLayout, INK } from './card-layout.ts'
import type { CardLanguage, SocialCard } from './social-card.ts'

const require = createRequire(import.meta.url)
const font = async (name: string, file: string, weight: 400 | 600) => ({
  name,
  weight,
  data: await readFile(require.resolve(`@fontsource/${name.toLowerCase()}/files/${file}`)),
})

/** The fonts that cards are set in: the site's own, from the package registry. */
export const cardFonts = () =>
  Promise.all([
    font('Fraunces', 'fraunces-latin-400-normal.woff', 400),
    font('Figtree', 'figtree-latin-400-normal.woff', 400),
    font('Figtree', 'figtree-latin-600-normal.woff', 600),
  ])

/** A card as a PNG of 1200 x 630. */
export async function renderCard(
  card: SocialCard,
  language: CardLanguage,
  notice: CardNotice,
  fonts: Awaited<ReturnType<typeof cardFonts>>,
): Promise<Buffer> {
  // satori's types ask for React's elements; it reads these plain ones.
  const words = await satori(cardLayout(card, language, notice) as never, { ...CARD, fonts })
  const svg = words.replace('</svg>', `${drawings(card)}</svg>`)
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng()
}

function drawings({ name }: SocialCard): string {
  const tile = { width: CARD.width, height: 26, strands: 9, waves: 25 }
  const edge = (y: number) =>
    `<path transform="translate(0 ${y})" d="${guillocheBand('note', tile)}" stroke-width=".7" opacity=".75"/>`
  const seed = name === 'default' ? 'amour' : name
  const rosette = rosetteLine(seed, name === 'default' ? 'heart' : 'flower', 0.35)
  return `<g fill="none" stroke="${INK.wax}">${edge(18)}${edge(CARD.height - 44)}<path transform="translate(98 102) scale(.054)" stroke-width="14" d="${brandMark}"/><path transform="translate(968 268) scale(.42)" stroke-width="2.6" d="${rosette}"/></g>`
}
