import type { Measurement } from './measurement.ts'

/** A figure that must reach `limit`; a share (0 to 1) unless another unit is given. */
export function atLeast(
  name: string,
  value: number,
  limit: number,
  baseline = 'none',
  unit = 'share',
): Measurement {
  return {
    name,
    value: Math.floor(value * 10_000) / 10_000,
    unit,
    target: `>= ${limit}`,
    ok: value >= limit,
    baseline,
  }
}
