import type { AstNode } from '../../ast/ast-node.ts'
import { child } from '../../ast/child.ts'
import { spanOf } from '../../ast/source-text.ts'
import type { Operator } from './operator.ts'

/** A statement left out: an assignment, a call, an event, an early return. Checks are another operator's. */
export const statement: Operator = (node, { source, ancestors }) => {
  const [parent] = ancestors
  if (parent?.nodeType === 'ForStatement' && parent['body'] !== node) return []
  if (!isRemovable(node, ancestors)) return []
  return [{ span: source.toSemicolon(spanOf(node)), text: '{}' }]
}

function isRemovable(node: AstNode, ancestors: readonly AstNode[]): boolean {
  if (['EmitStatement', 'Continue', 'Break'].includes(node.nodeType)) return true
  if (node.nodeType === 'Return') return ancestors.some(({ nodeType }) => nodeType === 'IfStatement')
  if (node.nodeType !== 'ExpressionStatement') return false
  const done = child(node, 'expression')
  if (done.nodeType !== 'FunctionCall') return true
  return !['require', 'assert', 'revert'].includes(String(child(done, 'expression')['name']))
}
