import { spanOf } from '../../ast/source-text.ts'
import type { Operator } from './operator.ts'

/** A number one off, a truth turned round, a text emptied. */
export const constant: Operator = (node, { source }) => {
  if (node.nodeType !== 'Literal') return []
  const text = source.of(node)
  return others(String(node['kind']), text).map((other) => ({ span: spanOf(node), text: other }))
}

function others(kind: string, text: string): string[] {
  if (kind === 'bool') return [text === 'true' ? 'false' : 'true']
  if (kind === 'string') return text === '""' ? [] : ['""']
  if (kind !== 'number' || /^0x[0-9a-f]{40}$/i.test(text)) return []
  if (text === '0') return ['1']
  if (text === '1') return ['0', '2']
  return [`(${text} + 1)`, `(${text} - 1)`]
}
