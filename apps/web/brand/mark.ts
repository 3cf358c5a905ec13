import { brandMark } from '../layers/base/app/utils/guilloche/brand-mark.ts'

const HEART =
  'M0 330C-60 250-330 110-330-95C-330-215-245-290-155-290C-80-290-25-250 0-195C25-250 80-290 155-290C245-290 330-215 330-95C330 110 60 250 0 330Z'

/** Edge of the wax: a circle that a seal pressed, not quite even. */
function waxEdge(radius: number): string {
  const points = Array.from({ length: 48 }, (_, index) => {
    const angle = (index / 48) * Math.PI * 2
    const uneven = radius * (1 + 0.018 * Math.sin(angle * 5 + 0.6) + 0.012 * Math.sin(angle * 9))
    return `${(uneven * Math.sin(angle)).toFixed(1)} ${(-uneven * Math.cos(angle)).toFixed(1)}`
  })
  return `M${points.join('L')}Z`
}

const frame = (inner: string, style = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-500 -500 1000 1000">${style}${inner}</svg>\n`

/** The seal: the mark for small sizes, where fine lines would run together. */
export function sealIcon(colours: { wax: string; paper: string }): string {
  return frame(
    `<path d="${waxEdge(470)}" fill="${colours.wax}"/><circle r="405" fill="none" stroke="${colours.paper}" stroke-opacity=".55" stroke-width="18"/><path d="${HEART}" transform="translate(0 20) scale(.82)" fill="${colours.paper}"/>`,
  )
}

/** A seal on a square of paper with room around it, for systems that cut icons to their own shape. */
export function squareIcon(colours: { wax: string; paper: string }, share: number): string {
  const seal = `<path d="${waxEdge(470)}" fill="${colours.wax}"/><g fill="none" stroke="${colours.paper}" stroke-width="13"><path d="${brandMark}" transform="scale(.9)"/></g><path d="${HEART}" transform="translate(0 8) scale(.42)" fill="${colours.paper}"/>`
  return frame(
    `<path d="M-500-500H500V500H-500Z" fill="${colours.paper}"/><g transform="scale(${share})">${seal}</g>`,
  )
}
