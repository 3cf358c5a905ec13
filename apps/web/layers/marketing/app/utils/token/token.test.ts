import { describe, expect, it } from 'vitest'
import { engravingOf } from './engravings.ts'
import { freeTokens } from './free-tokens.ts'
import { freeingLayers } from './freeing-layers.ts'

const round = { tokens: '1000', unlockedBps: 1000, startsAfterDays: 0, cliffDays: 30, durationDays: 300 }
const team = { tokens: '3000', unlockedBps: 0, startsAfterDays: 10, cliffDays: 100, durationDays: 400 }
const rest = { tokens: '6000', unlockedBps: 10_000, startsAfterDays: 0, cliffDays: 0, durationDays: 0 }

describe('freeTokens', () => {
  it.each([
    [round, 0, 100n],
    [round, 29, 100n],
    [round, 30, 190n],
    [round, 300, 1000n],
    [round, 9999, 1000n],
    [team, 9, 0n],
    [team, 109, 0n],
    [team, 110, 750n],
    [team, 410, 3000n],
    [rest, 0, 6000n],
  ])('follows the rule of the contracts', (share, day, free) => expect(freeTokens(share, day)).toBe(free))
})

describe('freeingLayers', () => {
  const { horizon, layers } = freeingLayers([round, team, rest], '10000')

  it('ends when everything is free, at the whole supply', () => {
    expect(horizon).toBe(410)
    expect(layers.at(-1)?.at(-1)).toEqual({ day: 410, from: 4000, to: 10_000 })
  })

  it('stacks without a gap and never falls', () => {
    layers.forEach((points, index) =>
      points.forEach(({ from, to }, at) => {
        expect(from).toBe(layers[index - 1]?.[at]?.to ?? 0)
        expect(to).toBeGreaterThanOrEqual(Math.max(from, points[at - 1]?.to ?? 0))
      }),
    )
  })

  it('jumps at a cliff rather than climbing to it', () => {
    const at = (day: number) => layers[1]?.find((point) => point.day === day)
    expect([at(109)?.to, at(110)?.to].map((to) => to ?? 0)).toEqual([427, 1180])
  })
})

it('engraves shares that stand side by side differently', () => {
  const first = Array.from({ length: 7 }, (_, index) => JSON.stringify(engravingOf(index, 'round')))
  expect(new Set(first).size).toBe(7)
  expect(engravingOf(0, 'rest')).toEqual(engravingOf(5, 'rest'))
})
