/** How a share is engraved, so that shares differ without colour: angle and distance of the lines, crossed or not. */
export interface Engraving {
  angle: number
  gap: number
  weight: number
  crossed: boolean
  /** A colour of the tokens. */
  ink: string
}

const ENGRAVINGS: readonly Engraving[] = [
  { angle: 45, gap: 3.2, weight: 1.1, crossed: true, ink: 'var(--wax-ink)' },
  { angle: 45, gap: 4, weight: 1.1, crossed: false, ink: 'var(--wax-ink)' },
  { angle: 0, gap: 4, weight: 0.9, crossed: false, ink: 'var(--ink)' },
  { angle: 90, gap: 5, weight: 0.9, crossed: false, ink: 'var(--ink)' },
  { angle: 135, gap: 5.5, weight: 0.9, crossed: false, ink: 'var(--safe)' },
  { angle: 15, gap: 5, weight: 0.9, crossed: true, ink: 'var(--ink-soft)' },
  { angle: 165, gap: 6.5, weight: 0.8, crossed: false, ink: 'var(--warn)' },
]

/** The rest of the supply: wide, thin lines. */
const REST: Engraving = { angle: 135, gap: 8, weight: 0.7, crossed: false, ink: 'var(--line-strong)' }

/** The engraving of a share by its place in the list. */
export function engravingOf(index: number, kind: string): Engraving {
  return kind === 'rest' ? REST : (ENGRAVINGS[index % ENGRAVINGS.length] ?? REST)
}
