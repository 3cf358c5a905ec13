/** A closed curve around the origin that a guilloche touches: a circle, a scalloped one, or a heart standing upright. */
export type Envelope =
  | { shape: 'circle'; radius: number }
  | { shape: 'scallop'; radius: number; lobes: number; depth: number }
  | { shape: 'heart'; radius: number }

export interface Point {
  x: number
  y: number
}

/** The envelope's point at an angle in radians: 0 is the top, clockwise, y grows downwards as in SVG. */
export function envelopePoint(envelope: Envelope, angle: number): Point {
  if (envelope.shape === 'heart') return heartPoint(envelope.radius, angle)
  const radius =
    envelope.shape === 'scallop'
      ? envelope.radius * (1 + envelope.depth * Math.cos(envelope.lobes * angle))
      : envelope.radius
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) }
}

/** The classic sine heart, scaled so that its widest half is `radius`. */
function heartPoint(radius: number, angle: number): Point {
  const x = 16 * Math.sin(angle) ** 3
  const y = 13 * Math.cos(angle) - 5 * Math.cos(2 * angle) - 2 * Math.cos(3 * angle) - Math.cos(4 * angle)
  return { x: (x * radius) / 16, y: (-(y + 2.5) * radius) / 16 }
}
