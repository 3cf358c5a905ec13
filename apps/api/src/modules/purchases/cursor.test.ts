import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeCursor, encodeCursor } from './cursor.ts'

it('reads what it wrote', () => {
  const position = fc.record({
    blockNumber: fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }),
    logIndex: fc.nat({ max: 999_999_999 }),
  })
  fc.assert(
    fc.property(position, (place) => {
      expect(decodeCursor(encodeCursor(place))).toEqual(place)
    }),
  )
})

it('refuses everything else', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => decodeCursor(text)).toThrow(expect.objectContaining({ code: 'ledger.cursor-invalid' }))
    }),
  )
})
