import type { AstNode } from '../../ast/ast-node.ts'
import { child } from '../../ast/child.ts'
import { spanOf } from '../../ast/source-text.ts'
import type { Edit, Place } from './operator.ts'

/** Other operators in place of the one between the two sides of a node. */
export function swapOperator(
  node: AstNode,
  { source }: Place,
  [left, right]: [string, string],
  others: Readonly<Record<string, readonly string[]>>,
): Edit[] {
  const operator = String(node['operator'])
  const between = { start: spanOf(child(node, left)).end, end: spanOf(child(node, right)).start }
  return (others[operator] ?? []).map((text) => ({ span: source.find(operator, between), text }))
}
