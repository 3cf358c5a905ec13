import { brandMark } from '../layers/base/app/utils/guilloche/brand-mark.ts'
import { guilloche } from '../layers/base/app/utils/guilloche/guilloche.ts'
import { reliefLines } from '../layers/base/app/utils/guilloche/relief-lines.ts'
import { rosetteLine } from '../layers/base/app/utils/guilloche/rosette-line.ts'

const drawing = (viewBox: string, path: string, weight: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" preserveAspectRatio="xMidYMid slice"><path d="${path}" fill="none" stroke="#000" stroke-width="${weight}"/></svg>\n`

/** Drawings that pages show as masks, so that each takes the colours of its theme. */
export const engravings: Record<string, string> = {
  // All that the sale offers: the watermark behind the line of what is sold.
  'heart-full': drawing('-500 -500 1000 1000', rosetteLine('amour', 'heart', 0.62), 1.1),
  mark: drawing('-500 -500 1000 1000', brandMark, 13),
  'relief-heart': drawing(
    '0 0 1000 700',
    reliefLines({
      width: 1000,
      height: 700,
      lines: 84,
      points: 84,
      heart: { x: 500, y: 340, radius: 290 },
      lift: 4.2,
    }),
    1,
  ),
  ...Object.fromEntries(
    [5, 7, 9, 11, 13].map((petals, index) => [
      `step-${index + 1}`,
      drawing(
        '-500 -500 1000 1000',
        guilloche(`step-${petals}`, {
          inner: { shape: 'scallop', radius: 130 + index * 14, lobes: petals, depth: 0.18 },
          outer: { shape: 'scallop', radius: 440, lobes: petals, depth: 0.07 },
          swings: petals * 5 + 1,
          turns: 4 + index,
          ornament: 0.25,
        }),
        7,
      ),
    ]),
  ),
}
