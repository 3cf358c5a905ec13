import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import { characters } from './characters.ts'

type Cut = NonNullable<Parameters<typeof subsetFont>[2]>['variationAxes']

/**
 * The typefaces of the pages, cut to what the pages write: all of `characters`, and of each axis the part in use. A third of the weight
 * of the packages' own files, which is a second of waiting on a slow telephone. Their licence (SIL OFL 1.1, no reserved names) goes along.
 */
export async function fonts(): Promise<Record<string, Buffer>> {
  return {
    // Headings and figures have one weight; their optical size follows the size of the letters.
    'fraunces.woff2': await cutFont('fraunces/files/fraunces-latin-opsz-normal.woff2', { wght: 400 }),
    // Of the italic, two sizes instead of a range of twice their weight: signatures and standfirsts, without the letters that play ...
    'fraunces-italic.woff2': await cutFont('fraunces/files/fraunces-latin-opsz-italic.woff2', {
      wght: 400,
      opsz: 18,
    }),
    // ... and the words of the large headings.
    'fraunces-italic-display.woff2': await cutFont('fraunces/files/fraunces-latin-opsz-italic.woff2', {
      wght: 400,
      opsz: 72,
    }),
    'figtree.woff2': await cutFont('figtree/files/figtree-latin-wght-normal.woff2', {
      wght: { min: 400, max: 700, default: 400 },
    }),
    'fraunces.LICENSE.txt': await fileOf('fraunces/LICENSE'),
    'figtree.LICENSE.txt': await fileOf('figtree/LICENSE'),
  }
}

async function cutFont(file: string, variationAxes: Cut): Promise<Buffer> {
  return subsetFont(await fileOf(file), characters, { targetFormat: 'woff2', variationAxes })
}

function fileOf(file: string): Promise<Buffer> {
  return readFile(fileURLToPath(import.meta.resolve(`@fontsource-variable/${file}`)))
}
