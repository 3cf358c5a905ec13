import type { AstNode } from './ast-node.ts'

/** Whether a field of a node holds a node of its own. */
export function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && 'nodeType' in value && 'src' in value
}
