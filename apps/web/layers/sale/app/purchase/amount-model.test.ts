import { parseEther } from 'viem'
import { describe, expect, it } from 'vitest'
import type { AmountLimits } from './amount-model.ts'
import { affordableAmounts, amountModel, leastAmounts, mostAmounts } from './amount-model.ts'

/** 2,500 USD per ETH, 0.05 USD per AMR: one ETH buys 50,000 AMR; the minimum of 10 USD is 0.004 ETH. */
const limits: AmountLimits = {
  ethUsd: 2500_00000000n,
  price: 50_000n,
  minUsd: 10_000_000n,
  remaining: parseEther('200000'),
  balance: parseEther('10'),
  feeReserve: parseEther('0.001'),
}

describe('both directions', () => {
  it('ETH gives tokens and value', () => {
    expect(amountModel('0.1', 'eth', 'en', limits)).toEqual({
      amounts: { wei: parseEther('0.1'), tokens: parseEther('5000'), usd: 250_000_000n },
    })
  })

  it('AMR gives the least payment that buys it', () => {
    const { amounts } = amountModel('5000.5', 'amr', 'en', limits)
    expect(amounts).toMatchObject({ wei: parseEther('0.10001'), tokens: parseEther('5000.5') })
  })

  it('rounds the payment up where it does not come out even', () => {
    const odd = { ...limits, ethUsd: 3333_33333333n }
    const { amounts } = amountModel('1234.567', 'amr', 'en', odd)
    const wei = amounts?.wei ?? 0n
    expect((wei * odd.ethUsd) / (odd.price * 100n)).toBeGreaterThanOrEqual(parseEther('1234.567'))
    expect(((wei - 1n) * odd.ethUsd) / (odd.price * 100n)).toBeLessThan(parseEther('1234.567'))
  })
})

describe('what people type', () => {
  it.each([
    ['0,1', 'fr', parseEther('0.1')],
    [' 1\u202f000,5 ', 'fr', parseEther('1000.5')],
    ['0.1', 'fr', parseEther('0.1')],
  ])('%s in %s', (text, locale, tokens) => {
    const model = amountModel(text, 'amr', locale, { ...limits, minUsd: 0n })
    expect(model.amounts?.tokens).toBe(tokens)
  })

  it.each(['abc', '-1', '1e3', '1.2.3', '0x10', '1,5', '٣', 'NaN', 'Infinity'])(
    '%s is not a number',
    (text) => {
      expect(amountModel(text, 'eth', 'en', limits).fault).toEqual({ code: 'invalid' })
    },
  )

  it('nothing is empty, not wrong', () => {
    expect(amountModel('  ', 'eth', 'en', limits).fault).toEqual({ code: 'empty' })
  })

  it('refuses digits that the asset does not have', () => {
    expect(amountModel(`0.${'1'.repeat(19)}`, 'eth', 'en', limits).fault).toEqual({ code: 'too-precise' })
  })
})

describe('limits', () => {
  it('names the minimum, and the minimum passes', () => {
    const model = amountModel('0.0039', 'eth', 'en', limits)
    expect(model.fault).toMatchObject({ code: 'below-minimum', least: { wei: parseEther('0.004') } })
    expect(amountModel('0.004', 'eth', 'en', limits).fault).toBeUndefined()
    expect(amountModel('0', 'eth', 'en', limits).fault?.code).toBe('below-minimum')
  })

  it('offers the largest amount that the allocation leaves, and it passes', () => {
    const model = amountModel('4.1', 'eth', 'en', limits)
    expect(model.fault).toMatchObject({ code: 'above-remaining', most: { wei: parseEther('4') } })
    expect(amountModel('4', 'eth', 'en', limits).fault).toBeUndefined()
    expect(mostAmounts(limits).tokens).toBe(limits.remaining)
  })

  it('never offers more than the allocation at an uneven rate', () => {
    const odd = { ...limits, ethUsd: 3333_33333333n, balance: undefined }
    expect(mostAmounts(odd).tokens).toBeLessThanOrEqual(odd.remaining)
  })

  it('is sold out when less than the minimum is left', () => {
    expect(amountModel('1', 'eth', 'en', { ...limits, remaining: 1n }).fault).toEqual({ code: 'sold-out' })
  })

  it('names what is missing, payment and fee apart, and what can be bought instead', () => {
    const poor = { ...limits, balance: parseEther('1') }
    expect(amountModel('1.5', 'eth', 'en', poor).fault).toEqual({
      code: 'insufficient-funds',
      missingWei: parseEther('0.5'),
      missingFee: parseEther('0.001'),
      most: affordableAmounts(poor),
    })
    expect(amountModel('0.9995', 'eth', 'en', poor).fault).toMatchObject({
      missingWei: 0n,
      missingFee: parseEther('0.0005'),
    })
    expect(affordableAmounts(poor)?.wei).toBe(parseEther('0.999'))
  })

  it('offers nothing to a wallet that cannot pay the minimum', () => {
    const fault = amountModel('1', 'eth', 'en', { ...limits, balance: 0n }).fault
    expect(fault).toMatchObject({ code: 'insufficient-funds', most: undefined, missingWei: parseEther('1') })
  })

  it('does not judge the wallet before its balance is known', () => {
    expect(amountModel('1', 'eth', 'en', { ...limits, balance: undefined }).fault).toBeUndefined()
  })

  it('gives the least purchase', () => {
    expect(leastAmounts(limits)).toMatchObject({ wei: parseEther('0.004'), usd: 10_000_000n })
  })
})
