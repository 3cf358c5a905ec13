const WIDTH = 520
const HEIGHT = 14

/**
 * The engraved rule under the heading, as an inline SVG: mail programs that do not draw it lose an ornament and nothing else.
 *
 * @param colour of the lines, as CSS writes it.
 */
export function guillocheRule(colour: string): string {
  const strands = [0, 1, 2, 3].map((strand) => {
    const points = Array.from({ length: 53 }, (_, index) => {
      const x = (index * WIDTH) / 52
      const y = HEIGHT / 2 + (HEIGHT / 2 - 1) * Math.sin((index / 52) * Math.PI * 10 + (strand * Math.PI) / 4)
      return `${x.toFixed(0)} ${y.toFixed(1)}`
    })
    return `M${points.join('L')}`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" role="presentation"><path d="${strands.join('')}" fill="none" stroke="${colour}" stroke-width="0.7"/></svg>`
}
