import type { AstNode } from './ast-node.ts'
import { isNode } from './is-node.ts'

/** The node that a field holds; throws when it holds none, since the field is then not what the node's type says. */
export function child(node: AstNode, field: string): AstNode {
  const value = node[field]
  if (!isNode(value)) throw new Error(`${node.nodeType} has no ${field}.`)
  return value
}
