import type { RosetteKind } from './rosette-line.ts'

/**
 * Address of the line of a rosette as a picture of its own, for `<use>`: pages are half as heavy, and share it.
 *
 * @param density 0 to 1, to the hundredth.
 */
export function rosettePicture(seed: string, kind: RosetteKind, density: number): string {
  return `/rosettes/${kind}/${Math.round(density * 100)}/${encodeURIComponent(seed)}.svg#line`
}
