import { envelopePoint } from './envelope.ts'

export interface ReliefParams {
  width: number
  height: number
  /** Lines across the height. */
  lines: number
  /** Points of a line. */
  points: number
  /** Middle of the heart and half its width. */
  heart: { x: number; y: number; radius: number }
  /** How far the heart lifts the lines, in distances between two of them. */
  lift: number
}

/**
 * Level lines that a heart lifts, as a medal is engraved on a banknote: no outline is drawn, the eye sees the relief. Pure.
 *
 * @returns the `d` of an SVG path from (0, 0) to (width, height).
 */
export function reliefLines(params: ReliefParams): string {
  const { width, height, lines, points, heart, lift } = params
  const gap = height / lines
  return Array.from({ length: lines + 1 }, (_, line) => {
    const level = line * gap
    const places = Array.from({ length: points + 1 }, (_, point) => {
      const x = (point / points) * width
      const rise = heartHeight((x - heart.x) / heart.radius, (level - heart.y) / heart.radius)
      return { x: round(x), y: round(level - lift * gap * rise) }
    })
    // Points within a flat stretch say nothing.
    const kept = places.filter(({ y }, at) => !(places[at - 1]?.y === y && places[at + 1]?.y === y))
    return `M${kept.map(({ x, y }) => `${x} ${y}`).join('L')}`
  }).join('')
}

/** Points of the outline, in half widths. */
const OUTLINE = Array.from({ length: 180 }, (_, index) =>
  envelopePoint({ shape: 'heart', radius: 1 }, (index / 180) * Math.PI * 2),
)
/** From how far outside the heart its slope begins, and how wide it is. */
const SLOPE = { begins: 0.1, width: 0.46 }

/** Height of a domed heart: 0 outside, 1 deep inside. Both axes in half widths, y downwards. */
function heartHeight(x: number, y: number): number {
  if (Math.max(Math.abs(x), Math.abs(y)) > 1.3) return 0
  const distance = Math.min(...OUTLINE.map((point) => Math.hypot(point.x - x, point.y - y)))
  return smooth((SLOPE.begins - (isInside(x, y) ? -distance : distance)) / SLOPE.width)
}

/** Even-odd rule along the outline. */
function isInside(x: number, y: number): boolean {
  let inside = false
  OUTLINE.forEach((from, index) => {
    const to = OUTLINE[(index + 1) % OUTLINE.length] ?? from
    const crosses = from.y > y !== to.y > y
    if (crosses && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)) inside = !inside
  })
  return inside
}

function smooth(share: number): number {
  const kept = Math.min(1, Math.max(0, share))
  return kept * kept * (3 - 2 * kept)
}

const round = (value: number) => Math.round(value * 10) / 10
