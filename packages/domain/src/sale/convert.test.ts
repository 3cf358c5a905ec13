import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tokensForWei, usdForTokens, weiForTokens } from './convert.ts'

const wei = fc.bigInt({ min: 0n, max: 10n ** 26n })
const tokens = fc.bigInt({ min: 0n, max: 10n ** 28n })
const ethUsd = fc.bigInt({ min: 1n, max: 10n ** 14n })
const price = fc.bigInt({ min: 1n, max: 10n ** 10n })

it('converts a round figure', () => {
  // 1 ETH at 2,500 USD and 0.05 USD a token.
  expect(tokensForWei(10n ** 18n, 2_500n * 10n ** 8n, 50_000n)).toBe(50_000n * 10n ** 18n)
  expect(weiForTokens(50_000n * 10n ** 18n, 2_500n * 10n ** 8n, 50_000n)).toBe(10n ** 18n)
  expect(usdForTokens(50_000n * 10n ** 18n, 50_000n)).toBe(2_500n * 10n ** 6n)
})

it('finds the least payment that buys the tokens', () => {
  fc.assert(
    fc.property(tokens, ethUsd, price, (wanted, feed, each) => {
      const least = weiForTokens(wanted, feed, each)
      expect(tokensForWei(least, feed, each)).toBeGreaterThanOrEqual(wanted)
      if (least > 0n) expect(tokensForWei(least - 1n, feed, each)).toBeLessThan(wanted)
    }),
  )
})

it('costs the buyer less than one base unit, and never gives one too many', () => {
  fc.assert(
    fc.property(wei, ethUsd, price, (paid, feed, each) => {
      const bought = tokensForWei(paid, feed, each)
      expect(bought * each * 100n).toBeLessThanOrEqual(paid * feed)
      expect((bought + 1n) * each * 100n).toBeGreaterThan(paid * feed)
    }),
  )
})

it('gives no more for splitting a payment', () => {
  fc.assert(
    fc.property(wei, wei, ethUsd, price, (a, b, feed, each) => {
      const apart = tokensForWei(a, feed, each) + tokensForWei(b, feed, each)
      expect(apart).toBeLessThanOrEqual(tokensForWei(a + b, feed, each))
    }),
  )
})
