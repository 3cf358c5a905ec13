/** Something that is not as the chain's events say. */
export interface Difference {
  /** Table or view, and the field when only that differs: `purchases.tokens`. */
  what: string
  /** Which row: an id, or the row's key. */
  key: string
  /** What the events of the chain say; null when nothing should be there. */
  expected: string | null
  /** What is there; null when nothing is. */
  found: string | null
}
