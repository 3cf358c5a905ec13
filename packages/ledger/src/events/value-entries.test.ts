import type { LedgerEntry } from '@amour/db'
import { expect, it } from 'vitest'
import { valueEntries } from './value-entries.ts'

const prices = new Map([
  [0, 50_000n],
  [1, 60_000n],
])

function entry(kind: LedgerEntry['kind'], tokens: bigint, round = 0): Omit<LedgerEntry, 'usd'> {
  const block = { number: 1n, hash: `0x${'0b'.repeat(32)}`, time: new Date(0) } as const
  const origin = { block, transactionHash: `0x${'0c'.repeat(32)}`, logIndex: 0, termsHash: null } as const
  return { ...origin, id: '', kind, buyer: `0x${'a1'.repeat(20)}`, round, asset: 0, tokens, paid: 0n }
}

it("gives each entry its own value at its round's price, rounded down", () => {
  const entries = [
    entry('purchase', 19_999_999_999_999n),
    entry('purchase', 20_000_000_000_000n),
    entry('withdrawal', 10n ** 18n, 1),
    entry('excess-return', 0n),
  ]
  expect(valueEntries(entries, prices).map(({ usd }) => usd)).toEqual([0n, 1n, 60_000n, 0n])
})

it('refuses an entry of a round that was never added', () => {
  expect(() => valueEntries([entry('claim', 1n, 7)], prices)).toThrow(
    expect.objectContaining({ code: 'sale.round-unknown' }),
  )
})
