import { expect, it } from 'vitest'
import { describeToken } from './describe-token.ts'

const text = (name: string) => ({ fr: name, en: name })
const round = {
  name: text('First'),
  priceUsd: '0.05',
  allocation: '10',
  minimumUsd: '10',
  startsAfterDays: 0,
  lengthDays: 90,
  cliffDays: 30,
  vestingDays: 360,
  unlockedPercent: 12.5,
}
const vesting = { name: text('Team'), tokens: '30', startsAfterDays: 5, cliffDays: 365, durationDays: 1460 }
const describe = (supply: string) =>
  describeToken({
    token: { name: 'Amour Token', symbol: 'AMR', supply },
    sale: { rounds: [round] } as unknown as Parameters<typeof describeToken>[0]['sale'],
    vestings: [vesting],
  })

it('adds up to the supply, the rest being free at once', () => {
  const { shares, supply } = describe('100')
  expect(shares.map(({ kind }) => kind)).toEqual(['round', 'vesting', 'rest'])
  expect(shares.reduce((sum, { tokens }) => sum + BigInt(tokens), 0n)).toBe(BigInt(supply))
  expect(shares[0]).toMatchObject({ unlockedBps: 1250, startsAfterDays: 0, cliffDays: 30, durationDays: 360 })
  expect(shares[1]).toMatchObject({ unlockedBps: 0, startsAfterDays: 5, cliffDays: 365, durationDays: 1460 })
  expect(shares[2]).toMatchObject({ tokens: `60${'0'.repeat(18)}`, unlockedBps: 10_000 })
})

it('names no rest where there is none', () => {
  expect(describe('40').shares).toHaveLength(2)
})
