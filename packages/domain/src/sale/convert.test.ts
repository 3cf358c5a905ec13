import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assets } from '../money/assets.ts'
import { paymentForTokens, paymentForUsd, tokensForPayment, usdForPayment, usdForTokens } from './convert.ts'

const paid = fc.bigInt({ min: 0n, max: 2n ** 96n })
const tokens = fc.bigInt({ min: 0n, max: 10n ** 28n })
const usd = fc.bigInt({ min: 0n, max: 10n ** 16n })
const price = fc.bigInt({ min: 1n, max: 10n ** 10n })
const rate = fc.record({
  decimals: fc.constantFrom(...assets.map(({ decimals }) => decimals)),
  price: fc.bigInt({ min: 1n, max: 10n ** 14n }),
})

const amr = (whole: bigint) => whole * 10n ** 18n

it.each([
  ['1 ETH at 2,500 USD', { decimals: 18, price: 2_500n * 10n ** 8n }, 10n ** 18n, 2_500n],
  ['1,000 USDC at par', { decimals: 6, price: 10n ** 8n }, 1_000n * 10n ** 6n, 1_000n],
  ['1,000 EURC at 1.08 USD', { decimals: 6, price: 108_000_000n }, 1_000n * 10n ** 6n, 1_080n],
])('converts a round figure: %s', (_, each, payment, worth) => {
  // At 0.05 USD a token.
  expect(usdForPayment(payment, each)).toBe(worth * 10n ** 6n)
  expect(paymentForUsd(worth * 10n ** 6n, each)).toBe(payment)
  expect(tokensForPayment(payment, each, 50_000n)).toBe(amr(worth * 20n))
  expect(paymentForTokens(amr(worth * 20n), each, 50_000n)).toBe(payment)
  expect(usdForTokens(amr(worth * 20n), 50_000n)).toBe(worth * 10n ** 6n)
})

it('finds the least payment that buys the tokens', () => {
  fc.assert(
    fc.property(tokens, rate, price, (wanted, each, round) => {
      const least = paymentForTokens(wanted, each, round)
      expect(tokensForPayment(least, each, round)).toBeGreaterThanOrEqual(wanted)
      if (least > 0n) expect(tokensForPayment(least - 1n, each, round)).toBeLessThan(wanted)
    }),
  )
})

it('finds the least payment that is worth the minimum', () => {
  fc.assert(
    fc.property(usd, rate, (wanted, each) => {
      const least = paymentForUsd(wanted, each)
      expect(usdForPayment(least, each)).toBeGreaterThanOrEqual(wanted)
      if (least > 0n) expect(usdForPayment(least - 1n, each)).toBeLessThan(wanted)
    }),
  )
})

it('costs the buyer less than one base unit, and never gives one too many', () => {
  fc.assert(
    fc.property(paid, rate, price, (payment, each, round) => {
      const bought = tokensForPayment(payment, each, round)
      // Both sides in USD, with the 18 decimals of AMR, the 8 of the feed and those of the asset.
      const value = payment * each.price * 10n ** 18n
      const cost = (count: bigint) => count * round * 10n ** BigInt(each.decimals + 2)
      expect(cost(bought)).toBeLessThanOrEqual(value)
      expect(cost(bought + 1n)).toBeGreaterThan(value)
    }),
  )
})

it('gives no more for splitting a payment', () => {
  fc.assert(
    fc.property(paid, paid, rate, price, (a, b, each, round) => {
      const apart = tokensForPayment(a, each, round) + tokensForPayment(b, each, round)
      expect(apart).toBeLessThanOrEqual(tokensForPayment(a + b, each, round))
    }),
  )
})
