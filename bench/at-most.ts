import type { Measurement } from './measurement.ts'

/** A figure that must not exceed `limit`. */
export function atMost(
  name: string,
  value: number,
  limit: number,
  unit: string,
  baseline = 'none',
): Measurement {
  return {
    name,
    value: Math.round(value * 100) / 100,
    unit,
    target: `<= ${limit}`,
    ok: value <= limit,
    baseline,
  }
}
