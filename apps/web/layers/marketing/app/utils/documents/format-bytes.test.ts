import { expect, it } from 'vitest'
import { formatBytes } from './format-bytes.ts'

it.each([
  [1, 'fr', '1\u00a0ko'],
  [139_146, 'en', '139\u00a0kB'],
  [2_500_000, 'fr', '2\u202f500\u00a0ko'],
])('writes %i bytes', (bytes, locale, text) => expect(formatBytes(bytes, locale)).toBe(text))
