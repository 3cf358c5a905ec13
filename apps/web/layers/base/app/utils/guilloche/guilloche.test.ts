import { describe, expect, it } from 'vitest'
import { guillocheBand } from './guilloche-band.ts'
import type { GuillocheParams } from './guilloche.ts'
import { guilloche } from './guilloche.ts'
import { reliefLines } from './relief-lines.ts'

const params: GuillocheParams = {
  inner: { shape: 'heart', radius: 150 },
  outer: { shape: 'circle', radius: 400 },
  swings: 60,
  turns: 6,
}

/** Ends of the curves, in absolute coordinates: the first curve has six numbers, each of the others four. */
function ends(path: string): { x: number; y: number }[] {
  const numbers = (path.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
  let [x, y] = [numbers[0] ?? 0, numbers[1] ?? 0]
  const found = [{ x, y }]
  for (let index = 6; index + 1 < numbers.length; index += 4) {
    x += numbers[index] ?? 0
    y += numbers[index + 1] ?? 0
    found.push({ x, y })
  }
  return found
}

describe('guilloche', () => {
  it('draws the same line for the same seed, another for another', () => {
    expect(guilloche('0xabc', params)).toBe(guilloche('0xabc', params))
    expect(guilloche('0xabc', params)).not.toBe(guilloche('0xabd', params))
  })

  it('is one closed line of curves', () => {
    const path = guilloche('amour', params)
    expect(path).toMatch(/^M[-\d. ]+c[-\d. ]+s[-\d. ]+z$/)
    const points = ends(path)
    const [first, last] = [points[0], points.at(-1)]
    expect(Math.hypot((first?.x ?? 0) - (last?.x ?? 0), (first?.y ?? 0) - (last?.y ?? 0))).toBeLessThan(0.01)
  })

  it('stays inside its outer envelope and outside its inner circle', () => {
    const ring = guilloche('ring', { ...params, inner: { shape: 'circle', radius: 200 } })
    for (const { x, y } of ends(ring)) {
      expect(Math.hypot(x, y)).toBeLessThanOrEqual(400.2)
      expect(Math.hypot(x, y)).toBeGreaterThanOrEqual(199.8)
    }
  })

  it('never falls apart into repeated turns: swings and turns have no common divisor', () => {
    const distinct = new Set(
      ends(guilloche('even', { ...params, swings: 60, turns: 12 })).map(
        ({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`,
      ),
    )
    expect(distinct.size).toBeGreaterThan(300)
  })

  it('grows denser with its turns', () => {
    expect(guilloche('a', { ...params, swings: 300, turns: 27 }).length).toBeGreaterThan(
      guilloche('a', params).length * 3,
    )
  })
})

describe('guillocheBand', () => {
  it('ends each strand at the height where it began, so tiles join', () => {
    const strands = guillocheBand('edge', { width: 120, height: 20, strands: 5, waves: 3 })
      .split('M')
      .slice(1)
    expect(strands).toHaveLength(5)
    for (const strand of strands) {
      const points = strand.split('L').map((point) => point.split(' ').map(Number))
      expect(points.at(-1)?.[1]).toBeCloseTo(points[0]?.[1] ?? Number.NaN, 1)
      expect(points.at(-1)?.[0]).toBe(120)
    }
  })
})

describe('reliefLines', () => {
  const relief = reliefLines({
    width: 100,
    height: 100,
    lines: 20,
    points: 50,
    heart: { x: 50, y: 50, radius: 30 },
    lift: 2,
  })
  const lines = relief
    .split('M')
    .slice(1)
    .map((line) => line.split('L').map((point) => point.split(' ').map(Number)))

  it('runs level at both edges and is lifted where the heart is', () => {
    expect(lines).toHaveLength(21)
    for (const line of lines) expect(line.at(-1)?.[1]).toBe(line[0]?.[1])
    const middle = lines[10] ?? []
    expect(Math.min(...middle.map(([, y]) => y ?? 0))).toBeCloseTo(50 - 2 * 5, 0)
  })

  it('leaves lines outside the heart straight, in two points', () => {
    expect(lines[0]).toEqual([
      [0, 0],
      [100, 0],
    ])
  })
})
