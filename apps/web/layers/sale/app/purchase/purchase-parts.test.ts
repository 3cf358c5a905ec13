import { expect, it } from 'vitest'
import { minimumTokens } from './minimum-tokens.ts'
import { pendingPurchases } from './pending-purchase.ts'
import { unlockPlan } from './unlock-plan.ts'

it('accepts one percent less, rounded down, and never nothing', () => {
  expect(minimumTokens(10_000n)).toBe(9_900n)
  expect(minimumTokens(10_001n)).toBe(9_900n)
  expect(minimumTokens(1n)).toBe(1n)
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
    wei: '1',
    tokens: '2',
    round: 0,
    sentAt: '2026-11-22T00:00:00Z',
  }
  pending.keep('0xABC', purchase)
  expect(pending.find('0xabc')).toEqual(purchase)
  expect(pending.find('0xdef')).toBeUndefined()
  pending.forget('0xAbC')
  expect(pending.find('0xabc')).toBeUndefined()
  store.set('amour.pending-purchase.0xabc', '{')
  expect(pending.find('0xabc')).toBeUndefined()
})
