import { spanOf } from '../../ast/source-text.ts'
import type { Operator } from './operator.ts'
import { swapOperator } from './swap-operator.ts'

const others = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '**': ['*'],
  '<<': ['>>'],
  '>>': ['<<'],
  '&': ['|'],
  '|': ['&'],
}
const compound = Object.fromEntries(
  Object.entries(others).map(([from, to]) => [`${from}=`, to.map((x) => `${x}=`)]),
)
const steps: Readonly<Record<string, string>> = { '++': '--', '--': '++' }

export const arithmetic: Operator = (node, place) => {
  if (node.nodeType === 'BinaryOperation') {
    return swapOperator(node, place, ['leftExpression', 'rightExpression'], others)
  }
  if (node.nodeType === 'Assignment') {
    return swapOperator(node, place, ['leftHandSide', 'rightHandSide'], compound)
  }
  const operator = String(node['operator'])
  const text = node.nodeType === 'UnaryOperation' ? steps[operator] : undefined
  return text === undefined ? [] : [{ span: place.source.find(operator, spanOf(node)), text }]
}
