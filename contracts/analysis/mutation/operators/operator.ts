import type { AstNode } from '../../ast/ast-node.ts'
import type { SourceText, Span } from '../../ast/source-text.ts'

/** Where a node stands. */
export interface Place {
  source: SourceText
  /** Nearest first. */
  ancestors: readonly AstNode[]
  /** Names of the members of each enum, by the node that defines it. */
  enums: ReadonlyMap<number, string[]>
}

/** What takes the place of a part of a file. */
export interface Edit {
  span: Span
  text: string
}

/** The ways in which one kind of fault can be put at a node. */
export type Operator = (node: AstNode, place: Place) => Edit[]
