import { spanOf } from '../../ast/source-text.ts'
import { isNode } from '../../ast/is-node.ts'
import type { Operator } from './operator.ts'

/** The next member of the same enum. */
export const enumMember: Operator = (node, { enums }) => {
  if (node.nodeType !== 'MemberAccess' || !isNode(node['expression'])) return []
  const members = enums.get(Number(node['expression']['referencedDeclaration']))
  if (!members) return []
  const name = String(node['memberName'])
  const next = members[(members.indexOf(name) + 1) % members.length] ?? name
  const { end } = spanOf(node)
  return [{ span: { start: end - name.length, end }, text: next }]
}
