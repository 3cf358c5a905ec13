/** A node of a text as @nuxt/content keeps it: words, or a tag with its attributes and children. */
export type MinimarkNode =
  string | [tag: string | null, attributes: Record<string, unknown>, ...children: MinimarkNode[]]

/** The words of nodes, tags left out. */
export function wordsOf(nodes: readonly MinimarkNode[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : wordsOf(node.slice(2) as MinimarkNode[])))
    .join('')
}
