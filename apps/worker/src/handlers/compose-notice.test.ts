import type { LedgerEntry } from '@amour/db'
import { expect, it } from 'vitest'
import { composeNotice } from './compose-notice.ts'

const entry: LedgerEntry = {
  id: '5a3e5f0a-3f5e-5b7e-9a52-0c6c8b0c5a11',
  kind: 'purchase',
  buyer: `0x${'a1'.repeat(20)}`,
  round: 1,
  asset: 1,
  tokens: 20n * 10n ** 18n,
  paid: 1_000_000n,
  usd: 1_000_000n,
  termsHash: `0x${'7e'.repeat(32)}`,
  block: { number: 7n, hash: `0x${'0b'.repeat(32)}`, time: new Date('2026-11-25T12:00:00Z') },
  transactionHash: `0x${'0c'.repeat(32)}`,
  logIndex: 3,
}

it('says what was paid and in which asset, so that the amount can be read', () => {
  expect(composeNotice(entry, 'recorded')).toMatchObject({
    kind: 'purchase-recorded',
    payload: { paid: '1000000', asset: { index: 1, symbol: 'USDC', decimals: 6 } },
  })
})

it('tells a buyer what a commit round gave back', () => {
  const notice = composeNotice({ ...entry, kind: 'excess-return', asset: 2, tokens: 0n, usd: 0n }, 'recorded')
  expect(notice).toMatchObject({
    kind: 'excess-return-recorded',
    payload: { paid: '1000000', tokens: '0', asset: { symbol: 'EURC' } },
  })
})
