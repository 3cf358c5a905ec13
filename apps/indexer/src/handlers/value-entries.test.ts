import type { LedgerEntry } from '@amour/db'
import { usdForTokens } from '@amour/domain'
import { expect, it } from 'vitest'
import { valueEntries } from './value-entries.ts'

const buyer = `0x${'a1'.repeat(20)}` as const
const price = 50_000n
const prices = new Map([[0, price]])

function entry(kind: LedgerEntry['kind'], tokens: bigint): Omit<LedgerEntry, 'usd'> {
  const block = { number: 1n, hash: `0x${'0b'.repeat(32)}`, time: new Date(0) } as const
  const origin = { block, transactionHash: `0x${'0c'.repeat(32)}`, logIndex: 0, termsHash: null } as const
  return { ...origin, id: '', kind, buyer, round: 0, asset: 0, tokens, paid: 0n }
}

it("adds up to the position's value, rounded once", () => {
  // Each is worth 0.9999995 units: rounded down one by one they would be worth nothing.
  const tokens = 19_999_990_000_000n
  const entries = [1, 2, 3].map(() => entry('purchase', tokens))
  const values = valueEntries(entries, prices, new Map()).map(({ usd }) => usd)
  expect(values).toEqual([0n, 1n, 1n])
  expect(values.reduce((sum, usd) => sum + usd)).toBe(usdForTokens(3n * tokens, price))
})

it('starts from what the position held, and anew after a withdrawal', () => {
  const half = 10_000_000_000_000n
  const held = new Map([[`${buyer}:0:0`, half]])
  const entries = [entry('purchase', half), entry('withdrawal', 2n * half), entry('purchase', half)]
  expect(valueEntries(entries, prices, held).map(({ usd }) => usd)).toEqual([1n, 1n, 0n])
})

it('refuses an entry of a round that was never added', () => {
  expect(() => valueEntries([{ ...entry('claim', 1n), round: 7 }], prices, new Map())).toThrow(
    expect.objectContaining({ code: 'sale.round-unknown' }),
  )
})
