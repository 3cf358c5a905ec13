import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

/** Characters of French, English and their neighbours. The narrow no-break space is left to the next font of the list: theirs is too thin to part thousands. */
const CHARACTERS = [range(0x20, 0x7e), range(0xa0, 0xff), 'ŒœŸ‐‑–—‘’‚“”„†•…‰‹›€™−≈←→'].join('')

type Cut = NonNullable<Parameters<typeof subsetFont>[2]>['variationAxes']

/**
 * The typefaces of the pages, cut to what the pages write: all of `CHARACTERS`, and of each axis the part in use. A third of the weight
 * of the packages' own files, which is a second of waiting on a slow telephone.
 */
export async function fonts(): Promise<Record<string, Buffer>> {
  return {
    // Headings and figures have one weight; their optical size follows the size of the letters.
    'fraunces.woff2': await cutFont('fraunces/files/fraunces-latin-opsz-normal.woff2', { wght: 400 }),
    // Signatures and standfirsts, all between 16 and 28 px.
    'fraunces-italic.woff2': await cutFont('fraunces/files/fraunces-latin-opsz-italic.woff2', {
      wght: 400,
      opsz: 24,
    }),
    'figtree.woff2': await cutFont('figtree/files/figtree-latin-wght-normal.woff2', {
      wght: { min: 400, max: 700, default: 400 },
    }),
  }
}

async function cutFont(file: string, variationAxes: Cut): Promise<Buffer> {
  const whole = await readFile(fileURLToPath(import.meta.resolve(`@fontsource-variable/${file}`)))
  return subsetFont(whole, CHARACTERS, { targetFormat: 'woff2', variationAxes })
}

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index))
}
