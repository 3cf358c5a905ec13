import type { AstNode } from '../ast/ast-node.ts'
import { child } from '../ast/child.ts'
import { oneLine } from '../ast/one-line.ts'
import { placeOf } from '../ast/place-of.ts'
import { type SourceText, spanOf } from '../ast/source-text.ts'
import { walk } from '../ast/walk.ts'
import type { Branch } from './branch.ts'
import { conditionsOf } from './conditions-of.ts'

/** All branches of a file, in its order. */
export function findBranches(file: string, source: SourceText, ast: AstNode): Branch[] {
  const branches: Branch[] = []
  walk(ast, (node, ancestors) => {
    const add = (kind: Branch['kind'], part: AstNode, text: string) => {
      const span = spanOf(part)
      const place = placeOf([node, ...ancestors])
      branches.push({ file, line: source.lineAt(span.start), place, kind, text: oneLine(text), span })
    }
    for (const condition of conditionsOf(node, ancestors)) add('condition', condition, source.of(condition))
    if (node.nodeType !== 'TryStatement') return
    const call = source.of(child(node, 'externalCall'))
    for (const [index, clause] of (node['clauses'] as AstNode[]).entries()) {
      add('arm', child(clause, 'block'), `${index === 0 ? 'try' : 'catch'} ${call}`)
    }
  })
  return branches.sort((a, b) => a.span.start - b.span.start)
}
