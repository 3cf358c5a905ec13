import { keepLast } from '../keep-last.ts'
import { guilloche } from './guilloche.ts'
import { seededRandom } from './seeded-random.ts'

const FEWEST_TURNS = 5
const MOST_TURNS = 26
const SWINGS_PER_TURN = 11

export type RosetteKind = 'heart' | 'flower'

/**
 * The line of a rosette in a view box of 1,000 units around the origin.
 *
 * @param kind `heart` leaves a heart blank in its middle; `flower` has petals and an eye chosen by the seed.
 * @param density 0 to 1; the line turns 5 to 26 times.
 * @param grain 1 for a picture that is shown small.
 */
export const rosetteLine = keepLast(drawRosette, 100)

function drawRosette(seed: string, kind: RosetteKind, density: number, grain?: 0.1 | 1): string {
  const turns = Math.round(FEWEST_TURNS + Math.min(1, Math.max(0, density)) * (MOST_TURNS - FEWEST_TURNS))
  if (kind === 'heart') {
    return guilloche(seed, {
      inner: { shape: 'heart', radius: 205 },
      outer: { shape: 'circle', radius: 470 },
      swings: turns * SWINGS_PER_TURN + 1,
      turns,
      ornament: 0,
      grain,
    })
  }
  const random = seededRandom(`flower:${seed}`)
  const petals = 6 + Math.floor(random() * 9)
  return guilloche(seed, {
    inner: { shape: 'scallop', radius: 90 + random() * 130, lobes: petals, depth: random() * 0.25 },
    outer: { shape: 'scallop', radius: 420, lobes: petals, depth: 0.05 + random() * 0.1 },
    swings: turns * (petals + Math.floor(random() * 5)) + 1,
    turns,
    ornament: random() * 0.7,
    grain,
  })
}
