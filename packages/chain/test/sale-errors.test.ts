import { BaseError, encodeErrorResult, toFunctionSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import { amourSaleAbi, decodeSaleError, explainSaleError, saleErrorMessages } from '../src/index.ts'

const errors = amourSaleAbi.filter((item) => item.type === 'error')

describe('sale errors', () => {
  it.each(errors.map((error) => error.name))('explains %s in French and in English', (name) => {
    const { fr, en } = saleErrorMessages[name]
    expect(fr).toMatch(/^[A-ZÀ-Ý].*\.$/u)
    expect(en).toMatch(/^[A-Z].*\.$/u)
    expect(fr).not.toBe(en)
  })

  it.each(errors.map((error) => saleErrorMessages[error.name].fr))('keeps French typography: %s', (text) => {
    expect(text).not.toMatch(/'/)
    expect(text).not.toMatch(/[^\u202f][;:!?]/u)
  })

  it('knows no error that the contracts lost', () => {
    expect(Object.keys(saleErrorMessages).sort()).toEqual(errors.map((error) => error.name).sort())
  })

  it('decodes revert data', () => {
    const data = encodeErrorResult({
      abi: amourSaleAbi,
      errorName: 'AmourSale_BelowMinimum',
      args: [9n, 10n],
    })
    const decoded = decodeSaleError(data)
    expect(decoded).toEqual({ name: 'AmourSale_BelowMinimum', args: [9n, 10n] })
    expect(decoded && explainSaleError(decoded, 'en')).toContain('minimum')
  })

  it.each([{ raw: true }, { raw: false }])('finds the data inside a viem error (%o)', ({ raw }) => {
    const data = encodeErrorResult({ abi: amourSaleAbi, errorName: 'AmourSale_NothingToClaim' })
    const cause = Object.assign(new Error('execution reverted'), raw ? { raw: data } : { data: { data } })
    const error = new BaseError('outer', { cause: new BaseError('inner', { cause }) })
    expect(decodeSaleError(error)).toEqual({ name: 'AmourSale_NothingToClaim', args: [] })
  })

  it.each([
    undefined,
    null,
    'oops',
    new Error('oops'),
    '0x',
    '0x12345678',
    toFunctionSelector('Error(string)'),
  ])('has no name for %s', (failure) => {
    expect(decodeSaleError(failure)).toBeNull()
  })
})
