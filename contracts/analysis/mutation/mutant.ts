import type { Span } from '../ast/source-text.ts'

/** A contract with one fault put into it. */
export interface Mutant {
  /** Stays the same while the text of the place does, wherever in the file it moves. */
  id: string
  file: string
  line: number
  /** Contract and function, such as `SaleEscrow.withdraw`. */
  place: string
  operator: string
  /** The statement or condition, in one line, as it is. */
  before: string
  /** And with the fault. */
  after: string
  span: Span
  text: string
}
