import type { Figure } from '@amour/api-client/api'
import { expect, it } from 'vitest'
import { minimumTokens } from './minimum-tokens.ts'
import { pendingPurchases } from './pending-purchase.ts'
import { remainingFor } from './remaining-for.ts'
import { unlockPlan } from './unlock-plan.ts'

it('accepts one percent less, rounded down, and never nothing', () => {
  expect(minimumTokens(10_000n, { symbol: 'ETH' })).toBe(9_900n)
  expect(minimumTokens(10_001n, { symbol: 'EURC' })).toBe(9_900n)
  expect(minimumTokens(1n, { symbol: 'ETH' })).toBe(1n)
})

it('accepts no less at par, where no rate can move', () => {
  expect(minimumTokens(10_001n, { symbol: 'USDC' })).toBe(10_001n)
})

it('bounds a buyer by the round and the voucher, and a commit round by what it can record', () => {
  const figure = (value: string) => ({ value }) as Figure
  const fixed = { mode: 'fixed', remaining: figure('100'), committed: null } as const
  expect(remainingFor(fixed, { held: 0n, allowed: undefined })).toEqual({ remaining: 100n, wholeRest: true })
  expect(remainingFor(fixed, { held: 30n, allowed: 70n })).toEqual({ remaining: 40n, wholeRest: false })
  expect(remainingFor(fixed, { held: 0n, allowed: 100n })).toEqual({ remaining: 100n, wholeRest: true })
  expect(remainingFor(fixed, { held: 80n, allowed: 70n })).toEqual({ remaining: 0n, wholeRest: false })
  const commit = { mode: 'commit', remaining: figure('0'), committed: figure('500') } as const
  expect(remainingFor(commit, { held: 0n, allowed: 1_000n })).toEqual({ remaining: 1_000n, wholeRest: false })
  expect(remainingFor(commit, { held: 0n, allowed: undefined })).toEqual({
    remaining: 2n ** 96n - 501n,
    wholeRest: false,
  })
})

it('counts unlock dates from the end of the cooling-off period', () => {
  expect(
    unlockPlan({
      coolingOffEndsAt: '2027-01-01T00:00:00Z',
      cliffSeconds: 86_400,
      durationSeconds: 172_800,
      unlockedBps: 1000,
    }),
  ).toEqual({
    firstBps: 1000,
    firstAt: '2027-01-01T00:00:00.000Z',
    lineAt: '2027-01-02T00:00:00.000Z',
    allAt: '2027-01-03T00:00:00.000Z',
  })
})

it('keeps a pending purchase for its account alone, and ignores what it cannot read', () => {
  const store = new Map<string, string>()
  const pending = pendingPurchases({
    getItem: (key) => store.get(key) ?? null,
    setItem: (key, value) => void store.set(key, value),
    removeItem: (key) => void store.delete(key),
  })
  const purchase = {
    hash: `0x${'ab'.repeat(32)}` as const,
    asset: 1,
    paid: '1',
    tokens: '2',
    round: 0,
    sentAt: '2026-11-22T00:00:00Z',
  }
  pending.keep('0xABC', purchase)
  expect(pending.find('0xabc')).toEqual(purchase)
  expect(pending.find('0xdef')).toBeUndefined()
  const sent = { sender: `0x${'Ab'.repeat(20)}`, nonce: '7', call: `0x${'cd'.repeat(32)}` }
  pending.keep('0xABC', { ...purchase, sent })
  expect(pending.find('0xabc')).toEqual({ ...purchase, sent })
  for (const wrong of [null, 'x', { ...sent, nonce: '-1' }, { ...sent, nonce: 7 }, { ...sent, call: '0x' }]) {
    store.set('amour.pending-purchase.0xabc', JSON.stringify({ ...purchase, sent: wrong }))
    expect(pending.find('0xabc')).toEqual(purchase)
  }
  pending.forget('0xAbC')
  expect(pending.find('0xabc')).toBeUndefined()
  const { asset: _, ...older } = purchase
  for (const kept of ['{', 'null', JSON.stringify(older), JSON.stringify({ ...purchase, paid: '1.5' })]) {
    store.set('amour.pending-purchase.0xabc', kept)
    expect(pending.find('0xabc')).toBeUndefined()
  }
})
