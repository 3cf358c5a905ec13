import { child } from '../../ast/child.ts'
import { spanOf } from '../../ast/source-text.ts'
import type { Operator } from './operator.ts'
import { swapOperator } from './swap-operator.ts'

/** The other of the two connectives, and a `!` left out. */
export const logical: Operator = (node, place) => {
  if (node.nodeType === 'UnaryOperation' && node['operator'] === '!') {
    return [{ span: spanOf(node), text: place.source.of(child(node, 'subExpression')) }]
  }
  if (node.nodeType !== 'BinaryOperation') return []
  return swapOperator(node, place, ['leftExpression', 'rightExpression'], { '&&': ['||'], '||': ['&&'] })
}
