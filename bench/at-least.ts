import type { Measurement } from './measurement.ts'

/** A share (0 to 1) that must reach `limit`. */
export function atLeast(name: string, value: number, limit: number, baseline = 'none'): Measurement {
  return {
    name,
    value: Math.floor(value * 10_000) / 10_000,
    unit: 'share',
    target: `>= ${limit}`,
    ok: value >= limit,
    baseline,
  }
}
