import type { AstNode } from '../../ast/ast-node.ts'
import { spanOf } from '../../ast/source-text.ts'
import { isComparison } from './is-comparison.ts'
import type { Edit, Place } from './operator.ts'

/** The opposite of a condition, unless another operator gives it already. */
export function negate(condition: AstNode, { source }: Place): Edit[] {
  if (isComparison(condition) || condition.nodeType === 'Literal') return []
  return [{ span: spanOf(condition), text: `!(${source.of(condition)})` }]
}
