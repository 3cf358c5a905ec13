import type { Operator } from './operator.ts'
import { swapOperator } from './swap-operator.ts'

/** The boundary moved by one, and the opposite. */
const others = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '==': ['!='],
  '!=': ['=='],
}

export const relational: Operator = (node, place) =>
  node.nodeType === 'BinaryOperation'
    ? swapOperator(node, place, ['leftExpression', 'rightExpression'], others)
    : []
