import type { AstNode } from '../../ast/ast-node.ts'

const comparisons = new Set(['<', '<=', '>', '>=', '==', '!='])

/** A condition that another operator negates already: a comparison, or `!`. */
export function isComparison({ nodeType, operator }: AstNode): boolean {
  if (nodeType === 'BinaryOperation') return comparisons.has(String(operator))
  return nodeType === 'UnaryOperation' && operator === '!'
}
