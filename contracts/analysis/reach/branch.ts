import type { Span } from '../ast/source-text.ts'

/** A condition that can turn out both ways, or an arm of a `try`, which is reached or not. */
export interface Branch {
  file: string
  line: number
  /** Contract and function. */
  place: string
  kind: 'condition' | 'arm'
  /** In one line, as it is in the file. */
  text: string
  span: Span
}
