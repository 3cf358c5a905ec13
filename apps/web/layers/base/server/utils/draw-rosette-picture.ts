import { rosetteLine } from '../../app/utils/guilloche/rosette-line.ts'

/** An address is 42 characters, a transaction's hash 66, the name of an article seldom more. */
const LONGEST_SEED = 120

/** An SVG document with a rosette, or undefined for parts of an address that name none. */
export function drawRosettePicture(
  kind: string,
  density: string,
  weight: string,
  file: string,
): string | undefined {
  const seed = file.replace(/\.svg$/, '')
  if (kind !== 'heart' && kind !== 'flower') return undefined
  if (!/^(\d{1,2}|100)$/.test(density) || !/^\d(\.\d)?$/.test(weight)) return undefined
  if (seed === file || seed === '' || seed.length > LONGEST_SEED) return undefined
  const line = rosetteLine(seed, kind, Number(density) / 100, 1)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-500 -500 1000 1000" fill="none" stroke="#000" stroke-width="${weight}"><path d="${line}"/></svg>\n`
}
