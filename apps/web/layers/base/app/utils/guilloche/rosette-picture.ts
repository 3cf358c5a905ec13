import type { RosetteKind } from './rosette-line.ts'

/**
 * Address of a rosette as a picture of its own, for a mask: pages are half as heavy, and share it.
 *
 * @param density 0 to 1, to the hundredth.
 * @param weight width of the line in a view box of 1,000 units, to the tenth, below 10.
 */
export function rosettePicture(seed: string, kind: RosetteKind, density: number, weight: number): string {
  return `/rosettes/${kind}/${Math.round(density * 100)}/${weight}/${encodeURIComponent(seed).replaceAll("'", '%27')}.svg`
}
