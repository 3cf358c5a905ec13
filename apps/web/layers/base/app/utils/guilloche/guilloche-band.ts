import { keepLast } from '../keep-last.ts'
import { seededRandom } from './seeded-random.ts'

export interface BandParams {
  /** Width of one repeated tile and height of the band, in view-box units. */
  width: number
  height: number
  /** Waves side by side. */
  strands: number
  /** Whole waves in one tile, so that tiles join without a seam. */
  waves: number
}

/**
 * A border of interlaced waves, as along the edge of a banknote. Pure; joins itself left to right.
 *
 * @returns the `d` of an SVG path from (0, 0) to (width, height).
 */
export const guillocheBand = keepLast(drawBand, 50)

function drawBand(seed: string, { width, height, strands, waves }: BandParams): string {
  const random = seededRandom(seed)
  const start = random() * Math.PI * 2
  const middle = height / 2
  const steps = waves * 8
  return Array.from({ length: strands }, (_, strand) => {
    const phase = start + (strand / strands) * Math.PI * 2
    const swell = 0.55 + 0.45 * Math.abs(Math.cos(phase))
    const points = Array.from({ length: steps + 1 }, (_, step) => {
      const x = (step / steps) * width
      const y = middle + (middle - 1) * swell * Math.sin((step / steps) * waves * Math.PI * 2 + phase)
      return `${x.toFixed(1)} ${y.toFixed(1)}`
    })
    return `M${points.join('L')}`
  }).join('')
}
