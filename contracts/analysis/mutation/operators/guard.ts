import type { AstNode } from '../../ast/ast-node.ts'
import { child } from '../../ast/child.ts'
import { spanOf } from '../../ast/source-text.ts'
import { negate } from './negate.ts'
import type { Operator } from './operator.ts'

/** A check left out or turned round, and a modifier left out. */
export const guard: Operator = (node, place) => {
  const { source } = place
  if (node.nodeType === 'ModifierInvocation' && node['kind'] === 'modifierInvocation') {
    return [{ span: spanOf(node), text: '' }]
  }
  if (node.nodeType === 'RevertStatement') return [{ span: source.toSemicolon(spanOf(node)), text: '{}' }]
  if (node.nodeType === 'IfStatement') return negate(child(node, 'condition'), place)
  if (!isCheck(node)) return []
  const [condition] = child(node, 'expression')['arguments'] as [AstNode]
  return [{ span: source.toSemicolon(spanOf(node)), text: '{}' }, ...negate(condition, place)]
}

function isCheck(node: AstNode): boolean {
  if (node.nodeType !== 'ExpressionStatement') return false
  const called = child(node, 'expression')
  if (called.nodeType !== 'FunctionCall') return false
  return ['require', 'assert'].includes(String(child(called, 'expression')['name']))
}
