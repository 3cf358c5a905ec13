import type { AstNode } from './ast-node.ts'
import { walk } from './walk.ts'

/** Names of the members of each enum, by the id of the node that defines it. */
export function enumMembers(asts: Iterable<AstNode>): Map<number, string[]> {
  const found = new Map<number, string[]>()
  for (const ast of asts) {
    walk(ast, ({ id, nodeType, members }) => {
      if (nodeType === 'EnumDefinition') {
        found.set(
          id,
          (members as AstNode[]).map(({ name }) => String(name)),
        )
      }
    })
  }
  return found
}
