import { assetAt } from '@amour/domain'
import { describe, expect, it } from 'vitest'
import { formatAge } from './format-age.ts'
import { formatAmount } from './format-amount.ts'
import { formatFigure } from './format-figure.ts'
import { formatInstant } from './format-instant.ts'
import { formatPayment } from './format-payment.ts'
import { shortenHex } from './shorten-hex.ts'

describe('formatAmount', () => {
  it('writes French and English separators', () => {
    expect(formatAmount('1234567890000', 6, 'fr')).toBe('1\u202f234\u202f567,89')
    expect(formatAmount('1234567890000', 6, 'en')).toBe('1,234,567.89')
  })

  it('is exact where a float is not', () => {
    const value = 90_071_992_547_409_930_000_000_000_000_000_001n
    expect(formatAmount(value, 18, 'en', { maxFraction: 18 })).toBe(
      '90,071,992,547,409,930.000000000000000001',
    )
  })

  it('cuts, and never shows more than there is', () => {
    expect(formatAmount('1999999', 6, 'en')).toBe('1.99')
    expect(formatAmount('999999', 6, 'en', { maxFraction: 0 })).toBe('<\u00a01')
  })

  it('says when an amount is too small for its digits, and keeps zero zero', () => {
    expect(formatAmount(1n, 18, 'en')).toBe('<\u00a00.01')
    expect(formatAmount('0', 18, 'fr')).toBe('0')
    expect(formatAmount('0', 6, 'fr', { minFraction: 2 })).toBe('0,00')
  })
})

describe('formatFigure', () => {
  it('cuts no price to cents', () => {
    expect(formatFigure({ value: '52500', decimals: 6, unit: 'USD' }, 'en')).toBe('0.0525')
    expect(formatFigure({ value: '107654321', decimals: 8, unit: 'USD' }, 'fr')).toBe('1,076543')
  })

  it('shows cents of money and whole counts', () => {
    expect(formatFigure({ value: '1500000', decimals: 6, unit: 'USD' }, 'en')).toBe('1.50')
    expect(formatFigure({ value: '12345678', decimals: 6, unit: 'USD' }, 'en')).toBe('12.34')
    expect(formatFigure({ value: '1204', decimals: 0, unit: 'count' }, 'en')).toBe('1,204')
  })
})

describe('formatPayment', () => {
  it.each([
    [0, 100_000_000_000_000_001n, 'en', '0.1\u00a0ETH'],
    [1, 250_000_000n, 'en', '250.00\u00a0USDC'],
    [2, 1_234_567_891n, 'fr', '1\u202f234,567891\u00a0EURC'],
  ])('asset %i: %s in %s', (index, value, locale, text) => {
    expect(formatPayment(value, assetAt(index), locale)).toBe(text)
  })
})

describe('formatAge', () => {
  const now = Date.parse('2026-11-22T12:00:00Z')
  it.each([
    ['2026-11-22T11:59:48Z', 'en', '12 seconds ago'],
    ['2026-11-22T11:57:10Z', 'fr', 'il y a 2 minutes'],
    ['2026-11-19T12:00:00Z', 'en', '3 days ago'],
    ['2026-11-22T12:00:09Z', 'en', '0 seconds ago'],
  ])('%s in %s reads %s', (time, locale, text) => {
    expect(formatAge(time, now, locale)).toBe(text)
  })
})

describe('formatInstant', () => {
  it('names the zone', () => {
    expect(formatInstant('2026-11-22T18:05:00Z', 'en', 'UTC')).toBe('22 November 2026 at 18:05 UTC')
    expect(formatInstant('2026-11-22T18:05:00Z', 'fr', 'Europe/Paris')).toMatch(
      /22 novembre 2026.*19:05 UTC\+1/,
    )
  })
})

describe('shortenHex', () => {
  it('keeps both ends', () => {
    expect(shortenHex('0x5FbDB2315678afecb367f032d93F642f64180aa3')).toBe('0x5FbD…0aa3')
    expect(shortenHex('0x1234')).toBe('0x1234')
  })
})
