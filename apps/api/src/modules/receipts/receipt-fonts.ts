import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sfntOfWoff } from './sfnt-of-woff.ts'

const read = (url: string) => sfntOfWoff(readFileSync(fileURLToPath(url)))

/** The site's fonts, embedded as far as a document uses them: accents and signs look the same everywhere. */
export const receiptFonts = {
  display: read(import.meta.resolve('@fontsource/fraunces/files/fraunces-latin-500-normal.woff')),
  text: read(import.meta.resolve('@fontsource/figtree/files/figtree-latin-400-normal.woff')),
  strong: read(import.meta.resolve('@fontsource/figtree/files/figtree-latin-600-normal.woff')),
} as const
