import type { AstNode } from '../../ast/ast-node.ts'
import { isNode } from '../../ast/is-node.ts'
import { negate } from './negate.ts'
import type { Operator } from './operator.ts'

/** The opposite of the bool that a function returns. */
export const returned: Operator = (node, place) => {
  const value = node['expression']
  if (node.nodeType !== 'Return' || !isNode(value)) return []
  return typeOf(value) === 'bool' ? negate(value, place) : []
}

function typeOf(node: AstNode): unknown {
  return (node['typeDescriptions'] as { typeString?: string } | undefined)?.typeString
}
