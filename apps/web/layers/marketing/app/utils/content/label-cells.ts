import { type MinimarkNode, wordsOf } from './minimark.ts'

/** The children of a table, each cell of its body with the heading of its column as `data-label`. */
export function labelCells(table: MinimarkNode): MinimarkNode[] {
  const labels = cellsOf(table, 'th').map((heading) => wordsOf([heading]))
  return childrenOf(table).map((part) => label(part, labels))
}

function label(node: MinimarkNode, labels: readonly string[]): MinimarkNode {
  if (typeof node === 'string') return node
  const [tag, attributes] = node
  let column = 0
  const children = childrenOf(node).map((child) =>
    tag === 'tr' && isCell(child) ? withLabel(child, labels[column++]) : label(child, labels),
  )
  return [tag, attributes, ...children]
}

function withLabel(cell: MinimarkNode, text: string | undefined): MinimarkNode {
  if (typeof cell === 'string') return cell
  const [tag, attributes, ...children] = cell
  return [tag, { ...attributes, 'data-label': text }, ...children]
}

const isCell = (node: MinimarkNode): boolean => node[0] === 'td' && typeof node !== 'string'

function childrenOf(node: MinimarkNode): MinimarkNode[] {
  return typeof node === 'string' ? [] : (node.slice(2) as MinimarkNode[])
}

function cellsOf(node: MinimarkNode, tag: string): MinimarkNode[] {
  return childrenOf(node).flatMap((child) => (child[0] === tag ? [child] : cellsOf(child, tag)))
}
