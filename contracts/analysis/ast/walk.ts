import type { AstNode } from './ast-node.ts'
import { isNode } from './is-node.ts'

/** Assembly is left as it is, and the length of an array type is no expression of the program. */
const closed = new Set(['InlineAssembly', 'ArrayTypeName', 'StructuredDocumentation'])

/** Calls `visit` for a node and all below it; `ancestors` come nearest first. */
export function walk(
  node: AstNode,
  visit: (node: AstNode, ancestors: readonly AstNode[]) => void,
  ancestors: readonly AstNode[] = [],
): void {
  if (closed.has(node.nodeType)) return
  visit(node, ancestors)
  const below = Object.values(node).flat()
  for (const next of below) if (isNode(next)) walk(next, visit, [node, ...ancestors])
}
