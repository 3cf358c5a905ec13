import { assetAt } from '@amour/domain'
import { parseEther, parseUnits } from 'viem'
import { describe, expect, it } from 'vitest'
import type { AmountLimits } from './amount-model.ts'
import { affordableAmounts, amountModel, amountsOf, leastAmounts, mostAmounts } from './amount-model.ts'

/** 2,500 USD per ETH, 0.05 USD per AMR: one ETH buys 50,000 AMR; the minimum of 10 USD is 0.004 ETH. */
const limits: AmountLimits = {
  asset: assetAt(0),
  assetPrice: 2500_00000000n,
  price: 50_000n,
  minUsd: 10_000_000n,
  remaining: parseEther('200000'),
  wallet: { balance: parseEther('10'), ether: parseEther('10') },
  feeReserve: parseEther('0.001'),
}
const inEther = (amount: string) => ({ balance: parseEther(amount), ether: parseEther(amount) })

/** At par: a dollar buys 20 AMR. */
const usdc: AmountLimits = {
  ...limits,
  asset: assetAt(1),
  assetPrice: 1_00000000n,
  wallet: { balance: parseUnits('500', 6), ether: parseEther('1') },
}

describe('both directions', () => {
  it('a payment gives tokens and value', () => {
    expect(amountModel('0.1', 'payment', 'en', limits)).toEqual({
      amounts: { paid: parseEther('0.1'), tokens: parseEther('5000'), usd: 250_000_000n },
    })
    expect(amountModel('250', 'payment', 'en', usdc)).toEqual({
      amounts: { paid: 250_000_000n, tokens: parseEther('5000'), usd: 250_000_000n },
    })
  })

  it('AMR gives the least payment that buys it', () => {
    const { amounts } = amountModel('5000.5', 'tokens', 'en', limits)
    expect(amounts).toMatchObject({ paid: parseEther('0.10001'), tokens: parseEther('5000.5') })
    expect(amountModel('5000.5', 'tokens', 'en', usdc).amounts?.paid).toBe(250_025_000n)
    expect(amountsOf(parseEther('20'), usdc).paid).toBe(1_000_000n)
  })

  it.each([
    ['ETH', { ...limits, assetPrice: 3333_33333333n }],
    ['EURC', { ...usdc, asset: assetAt(2), assetPrice: 1_07654321n }],
  ])('rounds the payment up where it does not come out even, in %s', (_, odd) => {
    const { amounts } = amountModel('1234.567', 'tokens', 'en', odd)
    expect(amounts?.tokens).toBeGreaterThanOrEqual(parseEther('1234.567'))
    const less = amountsOf(parseEther('1234.567'), odd).paid - 1n
    const bought = (less * odd.assetPrice * 10n ** 18n) / (odd.price * 10n ** BigInt(odd.asset.decimals + 2))
    expect(bought).toBeLessThan(parseEther('1234.567'))
  })
})

describe('what people type', () => {
  it.each([
    ['0,1', 'fr', parseEther('0.1')],
    [' 1\u202f000,5 ', 'fr', parseEther('1000.5')],
    ['0.1', 'fr', parseEther('0.1')],
  ])('%s in %s', (text, locale, tokens) => {
    const model = amountModel(text, 'tokens', locale, { ...limits, minUsd: 0n })
    expect(model.amounts?.tokens).toBe(tokens)
  })

  it.each(['abc', '-1', '1e3', '1.2.3', '0x10', '1,5', '٣', 'NaN', 'Infinity'])(
    '%s is not a number',
    (text) => {
      expect(amountModel(text, 'payment', 'en', limits).fault).toEqual({ code: 'invalid' })
    },
  )

  it('nothing is empty, not wrong', () => {
    expect(amountModel('  ', 'payment', 'en', limits).fault).toEqual({ code: 'empty' })
  })

  it('refuses digits that the asset does not have', () => {
    const digits = (count: number) => `20.${'1'.repeat(count)}`
    expect(amountModel(digits(19), 'payment', 'en', limits).fault).toEqual({ code: 'too-precise' })
    expect(amountModel(digits(7), 'payment', 'en', usdc).fault).toEqual({ code: 'too-precise' })
    expect(amountModel(digits(6), 'payment', 'en', usdc).fault).toBeUndefined()
  })
})

describe('limits', () => {
  it('names the minimum, and the minimum passes', () => {
    const model = amountModel('0.0039', 'payment', 'en', limits)
    expect(model.fault).toMatchObject({ code: 'below-minimum', least: { paid: parseEther('0.004') } })
    expect(amountModel('0.004', 'payment', 'en', limits).fault).toBeUndefined()
    expect(amountModel('0', 'payment', 'en', limits).fault?.code).toBe('below-minimum')
  })

  it('takes the minimum to the unit where the price of AMR does not come out even', () => {
    const odd = { ...usdc, price: 30_000n }
    expect(leastAmounts(odd).paid).toBe(10_000_000n)
    expect(amountModel('10', 'payment', 'en', odd).fault).toBeUndefined()
    expect(amountModel('9.999999', 'payment', 'en', odd).fault?.code).toBe('below-minimum')
  })

  it('offers the largest amount that the allocation leaves, and it passes', () => {
    const model = amountModel('4.1', 'payment', 'en', limits)
    expect(model.fault).toMatchObject({ code: 'above-remaining', most: { paid: parseEther('4') } })
    expect(amountModel('4', 'payment', 'en', limits).fault).toBeUndefined()
    expect(mostAmounts(limits).tokens).toBe(limits.remaining)
  })

  it.each([
    ['ETH', { ...limits, assetPrice: 3333_33333333n, wallet: undefined }],
    ['EURC', { ...usdc, asset: assetAt(2), assetPrice: 1_07654321n, wallet: undefined }],
  ])('never offers more than the allocation at an uneven rate, in %s', (_, odd) => {
    const most = mostAmounts(odd)
    expect(most.tokens).toBeLessThanOrEqual(odd.remaining)
    expect(amountsOf(most.tokens + 1n, odd).tokens).toBeGreaterThan(odd.remaining)
  })

  it('refuses a payment that rounding up takes above the allocation', () => {
    const odd = { ...usdc, assetPrice: 3_00000000n, wallet: undefined }
    const model = amountModel('200000', 'tokens', 'en', odd)
    expect(model.fault?.code).toBe('above-remaining')
  })

  it('is sold out when the voucher leaves less than the minimum', () => {
    const model = amountModel('1', 'payment', 'en', { ...limits, remaining: 1n })
    expect(model.fault).toEqual({ code: 'sold-out' })
  })
})

describe('the rest of a round', () => {
  /** At 0.06 USD no rest comes out even. */
  const rest = { ...usdc, price: 60_000n, wholeRest: true, remaining: parseEther('166.5') + 1n }

  it('is sold below the minimum, for its price rounded up', () => {
    expect(leastAmounts(rest)).toEqual({ paid: 9_990_001n, tokens: rest.remaining, usd: 9_990_001n })
    expect(mostAmounts(rest)).toEqual(leastAmounts(rest))
    expect(amountModel('9.990001', 'payment', 'en', rest)).toEqual({ amounts: mostAmounts(rest) })
    const { fault } = amountModel('5', 'payment', 'en', rest)
    expect(fault).toEqual({ code: 'below-minimum', least: leastAmounts(rest) })
  })

  it('is offered to who asks for more, and who types its tokens gets them', () => {
    const { fault } = amountModel('50', 'payment', 'en', rest)
    expect(fault).toEqual({ code: 'above-remaining', most: mostAmounts(rest) })
    const all = { ...rest, remaining: parseEther('166.5') }
    expect(amountModel('166.5', 'tokens', 'en', all).amounts?.tokens).toBe(parseEther('166.5'))
  })

  it.each([
    ['ETH', { ...limits, assetPrice: 3333_33333333n }],
    ['EURC', { ...usdc, asset: assetAt(2), assetPrice: 1_07654321n }],
  ])('costs what the contract asks, in %s', (_, odd) => {
    const whole = { ...odd, wholeRest: true, remaining: 1_234_567_890_123_456_789n, wallet: undefined }
    const { paid, tokens } = mostAmounts(whole)
    const unit = 10n ** 18n
    const value = whole.remaining * whole.price * 10n ** BigInt(whole.asset.decimals + 2)
    expect(tokens).toBe(whole.remaining)
    expect(paid * whole.assetPrice * unit).toBeGreaterThanOrEqual(value)
    expect((paid - 1n) * whole.assetPrice * unit).toBeLessThan(value)
  })

  it('is none when it is worth less than a base unit of a dollar', () => {
    const dust = { ...rest, remaining: 16_666_666_666_666n }
    expect(amountModel('1', 'payment', 'en', dust).fault).toEqual({ code: 'sold-out' })
    const unit = { ...rest, remaining: 16_666_666_666_667n }
    expect(leastAmounts(unit).paid).toBe(2n)
  })
})

describe('the wallet', () => {
  it('names what is missing, payment and fee apart, and what can be bought instead', () => {
    const poor = { ...limits, wallet: inEther('1') }
    expect(amountModel('1.5', 'payment', 'en', poor).fault).toEqual({
      code: 'insufficient-funds',
      missing: parseEther('0.5'),
      missingFee: parseEther('0.001'),
      most: affordableAmounts(poor),
    })
    expect(amountModel('0.9995', 'payment', 'en', poor).fault).toMatchObject({
      missing: 0n,
      missingFee: parseEther('0.0005'),
    })
    expect(affordableAmounts(poor)?.paid).toBe(parseEther('0.999'))
  })

  it('asks a stablecoin for the payment and ether for the fee', () => {
    expect(amountModel('500', 'payment', 'en', usdc).fault).toBeUndefined()
    expect(amountModel('600', 'payment', 'en', usdc).fault).toMatchObject({
      code: 'insufficient-funds',
      missing: 100_000_000n,
      missingFee: 0n,
      most: { paid: 500_000_000n },
    })
    const noFee = { ...usdc, wallet: { balance: 500_000_000n, ether: parseEther('0.0004') } }
    expect(amountModel('100', 'payment', 'en', noFee).fault).toEqual({
      code: 'insufficient-funds',
      missing: 0n,
      missingFee: parseEther('0.0006'),
      most: undefined,
    })
  })

  it('is offered nothing when it cannot pay the minimum', () => {
    const fault = amountModel('1', 'payment', 'en', { ...limits, wallet: inEther('0') }).fault
    expect(fault).toMatchObject({ code: 'insufficient-funds', most: undefined, missing: parseEther('1') })
  })

  it('is not judged before its balance is known', () => {
    expect(amountModel('1', 'payment', 'en', { ...limits, wallet: undefined }).fault).toBeUndefined()
  })

  it('gives the least purchase', () => {
    expect(leastAmounts(limits)).toMatchObject({ paid: parseEther('0.004'), usd: 10_000_000n })
  })
})
