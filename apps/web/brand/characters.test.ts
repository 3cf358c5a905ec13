import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { characters } from './characters.ts'

const layers = join(import.meta.dirname, '../layers')
/** Line ends, and what the next font of the list draws: the narrow no-break space and a raised e. */
const others = '\n\u202fᵉ'

it('holds every character that the texts of the pages write', () => {
  const texts = globSync(['*/i18n/locales/*.json', '*/content/**/*.md'], { cwd: layers })
  expect(texts.length).toBeGreaterThan(20)
  const written = new Set(texts.flatMap((text) => [...readFileSync(join(layers, text), 'utf8')]))
  expect([...written].filter((character) => !`${characters}${others}`.includes(character))).toEqual([])
})
