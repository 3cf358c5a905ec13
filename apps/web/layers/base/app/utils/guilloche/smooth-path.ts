import type { Point } from './envelope.ts'

/**
 * A closed SVG path of cubic curves through the points (Catmull-Rom), in relative coordinates without needless blanks. Each curve leaves
 * a point as the one before arrived, which `s` says without repeating it.
 *
 * @param grain what numbers are rounded to, in units of the view box.
 */
export function smoothPath(points: readonly Point[], grain: number): string {
  // Divided by a whole number: multiples of 0.1 are not exact.
  const round = (value: number) => Math.round(value / grain) / Math.round(1 / grain)
  const write = (...numbers: number[]) => writeNumbers(numbers.map(round))
  const at = (index: number) => points[(index + points.length) % points.length] ?? { x: 0, y: 0 }
  const start = { x: round(at(0).x), y: round(at(0).y) }
  const departure = [(at(1).x - at(-1).x) / 6, (at(1).y - at(-1).y) / 6]
  let pen = start
  let path = `M${write(start.x, start.y)}c`
  for (let index = 0; index < points.length; index++) {
    const [from, to, after] = [at(index), at(index + 1), at(index + 2)]
    const end = { x: round(to.x), y: round(to.y) }
    const arrival = [
      to.x - (after.x - from.x) / 6 - pen.x,
      to.y - (after.y - from.y) / 6 - pen.y,
      end.x - pen.x,
      end.y - pen.y,
    ]
    const piece = index === 0 ? `${write(...departure, ...arrival)}s` : write(...arrival)
    path += index > 1 && !piece.startsWith('-') ? ` ${piece}` : piece
    pen = end
  }
  return `${path}z`
}

/** Numbers as SVG reads them, with a blank only where a minus does not already part them. */
function writeNumbers(numbers: readonly number[]): string {
  return numbers
    .map((number) => String(number).replace('-0.', '-.').replace(/^0\./, '.'))
    .reduce(
      (text, number) => (number.startsWith('-') || text === '' ? text + number : `${text} ${number}`),
      '',
    )
}
