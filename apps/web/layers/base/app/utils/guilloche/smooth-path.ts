import type { Point } from './envelope.ts'

/** One decimal of a view box of about 1,000 units: below a hairline, and half the bytes. */
const round = (value: number) => Math.round(value * 10) / 10

/** A closed SVG path of cubic curves through the points (Catmull-Rom), in relative coordinates without needless blanks. */
export function smoothPath(points: readonly Point[]): string {
  const at = (index: number) => points[(index + points.length) % points.length] ?? { x: 0, y: 0 }
  let pen = { x: round(at(0).x), y: round(at(0).y) }
  let path = `M${write(pen.x, pen.y)}c`
  for (let index = 0; index < points.length; index++) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    const end = { x: round(to.x), y: round(to.y) }
    const numbers = [
      from.x + (to.x - before.x) / 6 - pen.x,
      from.y + (to.y - before.y) / 6 - pen.y,
      to.x - (after.x - from.x) / 6 - pen.x,
      to.y - (after.y - from.y) / 6 - pen.y,
      end.x - pen.x,
      end.y - pen.y,
    ]
    const piece = write(...numbers)
    path += index > 0 && !piece.startsWith('-') ? ` ${piece}` : piece
    pen = end
  }
  return `${path}z`
}

/** Numbers as SVG reads them, with a blank only where a minus does not already part them. */
function write(...numbers: number[]): string {
  return numbers
    .map((number) => String(round(number)).replace('-0.', '-.').replace(/^0\./, '.'))
    .reduce(
      (text, number) => (number.startsWith('-') || text === '' ? text + number : `${text} ${number}`),
      '',
    )
}
