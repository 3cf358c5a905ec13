const STEPS = 1_200
const TURNS = 3

/**
 * A closed line around the origin that swings between a heart and a circle of radius 1, as on banknotes; how often is told by a
 * hexadecimal seed.
 */
export function emblemLine(seed: string): [x: number, y: number][] {
  const swings = 37 + (Number.parseInt(seed.slice(2, 4), 16) % 5) * TURNS
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const angle = (step / STEPS) * TURNS * 2 * Math.PI
    const [heartX, heartY] = heart(angle)
    const share = (1 + Math.cos((angle * swings) / TURNS)) / 2
    const mix = (inner: number, outer: number) => inner + (outer - inner) * share
    return [mix(heartX, Math.sin(angle)), mix(heartY, -Math.cos(angle))]
  })
}

/** The sine heart, half as wide as the circle. */
function heart(angle: number): [number, number] {
  const x = 16 * Math.sin(angle) ** 3
  const y = 13 * Math.cos(angle) - 5 * Math.cos(2 * angle) - 2 * Math.cos(3 * angle) - Math.cos(4 * angle)
  return [x / 34, -(y + 2.5) / 34]
}
