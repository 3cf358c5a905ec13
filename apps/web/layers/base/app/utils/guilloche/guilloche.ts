import type { Envelope, Point } from './envelope.ts'
import { envelopePoint } from './envelope.ts'
import { seededRandom } from './seeded-random.ts'
import { smoothPath } from './smooth-path.ts'

export interface GuillocheParams {
  /** Curves between which the line swings. */
  inner: Envelope
  outer: Envelope
  /** Swings of the whole line. Made coprime to `turns`, so that one line closes only after all its turns. */
  swings: number
  /** Turns around the centre: the density. */
  turns: number
  /** 0 gives round waves, 1 adds a second, seeded wave on each swing. */
  ornament?: number
  /** What numbers are rounded to: a tenth of a view box's thousand units is below a hairline, and half the bytes. */
  grain?: 0.1 | 1
}

const POINTS_PER_SWING = 6

/**
 * A rosette as one endless engraved line, as a geometric lathe cuts it: it swings between two envelopes while turning about
 * the centre. Pure: the same seed and params give the same path.
 *
 * @param seed anything that names the thing: a transaction hash, a round, a word.
 * @returns the `d` of an SVG path around the origin, in the units of the envelopes.
 */
export function guilloche(seed: string, params: GuillocheParams): string {
  const { inner, outer, turns, grain = 0.1, ornament = 0.4 } = params
  const swings = coprimeFrom(Math.max(3, Math.round(params.swings)), turns)
  const random = seededRandom(seed)
  const [phase, second, harmonic] = [
    random() * Math.PI * 2,
    random() * Math.PI * 2,
    2 + Math.floor(random() * 2),
  ]
  const count = Math.max(swings * POINTS_PER_SWING, turns * 24)

  const points = Array.from({ length: count }, (_, index): Point => {
    const progress = (index / count) * Math.PI * 2
    const angle = progress * turns
    const wave = Math.cos(progress * swings + phase)
    const ripple = Math.cos(progress * swings * harmonic + second)
    const share = 0.5 + 0.5 * (wave * (1 - ornament * 0.3) + ripple * ornament * 0.3)
    return between(envelopePoint(inner, angle), envelopePoint(outer, angle), share)
  })
  return smoothPath(points, grain)
}

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

function coprimeFrom(start: number, other: number): number {
  let candidate = start
  while (greatestDivisor(candidate, other) !== 1) candidate++
  return candidate
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}
