import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatUnits } from './format-units.ts'
import { parseAmount } from './parse-amount.ts'

const decimals = fc.integer({ min: 0, max: 18 })
const baseUnits = fc.bigInt({ min: 0n, max: 2n ** 128n })

it('parses what it formats', () => {
  fc.assert(
    fc.property(baseUnits, decimals, (value, places) => {
      expect(parseAmount(formatUnits(value, places), places)).toBe(value)
    }),
  )
})

it('formats without trailing zeros, so that one value has one text', () => {
  expect(formatUnits(1_500_000n, 6)).toBe('1.5')
  expect(formatUnits(1_000_000n, 6)).toBe('1')
  expect(formatUnits(1n, 18)).toBe('0.000000000000000001')
  expect(formatUnits(-1_500_000n, 6)).toBe('-1.5')
  expect(formatUnits(7n, 0)).toBe('7')
})

it.each(['', ' ', '1,5', '1.', '.5', '-1', '+1', '1e18', '0x10', 'abc', '1 000', '1.2.3', '१', 'NaN'])(
  'refuses %o',
  (text) => {
    expect(() => parseAmount(text, 18)).toThrow(expect.objectContaining({ code: 'amount.invalid' }))
  },
)

it('refuses precision that the asset does not have, but not zeros', () => {
  expect(() => parseAmount('0.1234567', 6)).toThrow(expect.objectContaining({ code: 'amount.too-precise' }))
  expect(parseAmount('0.1234560000', 6)).toBe(123_456n)
})
