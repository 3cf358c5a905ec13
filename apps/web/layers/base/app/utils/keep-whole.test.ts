import { expect, it } from 'vitest'
import { keepWhole } from './keep-whole.ts'

it.each([
  ['Un crypto-actif', 'Un crypto-\u2060actif'],
  ['Que se passe-t-il ?', 'Que se passe-\u2060t-\u2060il ?'],
  ['2026-11, un tiret - seul', '2026-11, un tiret - seul'],
])('lets no line break within the words of “%s”', (text, whole) => {
  expect(keepWhole(text)).toBe(whole)
})
