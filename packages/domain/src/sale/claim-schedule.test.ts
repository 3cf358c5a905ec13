import fc from 'fast-check'
import { expect, it } from 'vitest'
import { claimSchedule } from './claim-schedule.ts'
import { commitShare } from './commit-share.ts'
import { vestedTokens } from './vested-tokens.ts'

const DAY = 86_400n
const amr = (whole: bigint) => whole * 10n ** 18n
/** The rounds of the contract's own tests (`SaleFixture.sol`). */
const round = { unlockedBps: 1_000, cliffSeconds: 30n * DAY, durationSeconds: 360n * DAY }

it.each([
  ['at the end of the cooling-off period', 0n, amr(5_000n)],
  ['a second before the cliff', 30n * DAY - 1n, amr(5_000n)],
  ['at the cliff: a twelfth of the rest more', 30n * DAY, amr(8_750n)],
  ['half-way', 180n * DAY, amr(27_500n)],
  ['a second before the end', 360n * DAY - 1n, 49_999_998_553_240_740_740_740n],
  ['at the end', 360n * DAY, amr(50_000n)],
  ['ever after', 3_600n * DAY, amr(50_000n)],
])('has vested, of 50,000 AMR, %s', (_, elapsed, vested) => {
  expect(vestedTokens(amr(50_000n), round, elapsed)).toBe(vested)
})

it('rounds down as the contract does: first the unlocked part, then the line', () => {
  expect(vestedTokens(9_999n, round, 0n)).toBe(999n)
  // 999 + floor(9,000 / 12)
  expect(vestedTokens(9_999n, round, 30n * DAY)).toBe(1_749n)
  expect(vestedTokens(9n, { ...round, unlockedBps: 1_111 }, 359n * DAY)).toBe(8n)
})

it('names the moments at which vesting changes its course', () => {
  expect(claimSchedule(amr(50_000n), round, 1_000n)).toEqual([
    { at: 1_000n, tokens: amr(5_000n) },
    { at: 1_000n + 30n * DAY, tokens: amr(8_750n) },
    { at: 1_000n + 360n * DAY, tokens: amr(50_000n) },
  ])
})

it.each([
  ['no cliff', { cliffSeconds: 0n }, [1_000n, 1_000n + 360n * DAY]],
  ['everything at the cliff', { cliffSeconds: 360n * DAY }, [1_000n, 1_000n + 360n * DAY]],
  ['a cliff that the end comes before', { durationSeconds: 10n }, [1_000n, 1_010n]],
  ['no vesting', { cliffSeconds: 0n, durationSeconds: 0n }, [1_000n]],
])('names no moment twice: %s', (_, changes, moments) => {
  const schedule = claimSchedule(7n, { ...round, ...changes }, 1_000n)
  expect(schedule.map(({ at }) => at)).toEqual(moments)
  expect(schedule.at(-1)?.tokens).toBe(7n)
})

it('never takes back, and gives everything in the end', () => {
  const seconds = fc.bigInt({ min: 0n, max: 2n ** 32n - 1n })
  const terms = fc.record({
    unlockedBps: fc.integer({ min: 0, max: 10_000 }),
    cliffSeconds: seconds,
    durationSeconds: seconds,
  })
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 96n - 1n }), terms, seconds, seconds, (tokens, its, a, b) => {
      const [sooner, later] = a < b ? [a, b] : [b, a]
      expect(vestedTokens(tokens, its, sooner)).toBeLessThanOrEqual(vestedTokens(tokens, its, later))
      const schedule = claimSchedule(tokens, its, 0n)
      expect(schedule.map(({ at }) => at)).toEqual(schedule.map(({ at }) => at).toSorted(ascending))
      expect(schedule.at(-1)?.tokens).toBe(tokens)
    }),
  )
})

it('gives a commit round at its cap to everybody in the same measure', () => {
  expect(commitShare(10n, 100n, 100n)).toBe(10n)
  expect(commitShare(10n, 150n, 100n)).toBe(6n)
  expect(commitShare(0n, 0n, 100n)).toBe(0n)
})

const ascending = (a: bigint, b: bigint) => (a < b ? -1 : 1)
