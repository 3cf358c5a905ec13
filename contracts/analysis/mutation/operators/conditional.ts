import { child } from '../../ast/child.ts'
import { spanOf } from '../../ast/source-text.ts'
import { isComparison } from './is-comparison.ts'
import type { Operator } from './operator.ts'

/** `a ? b : c` as `a ? c : b`, unless another operator turns `a` round already. */
export const conditional: Operator = (node, { source }) => {
  if (node.nodeType !== 'Conditional' || isComparison(child(node, 'condition'))) return []
  const [condition, yes, no] = ['condition', 'trueExpression', 'falseExpression'].map((field) =>
    source.of(child(node, field)),
  )
  return [{ span: spanOf(node), text: `${condition} ? ${no} : ${yes}` }]
}
