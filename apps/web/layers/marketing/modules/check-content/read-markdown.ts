import GithubSlugger from 'github-slugger'
import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

export interface MarkdownLink {
  target: string
  line: number
}

export interface MarkdownHeading {
  level: number
  /** What a link may name after `#`. */
  anchor: string
  line: number
}

export interface MarkdownText {
  text: string
  line: number
}

export interface ReadMarkdown {
  frontMatter: string
  links: MarkdownLink[]
  headings: MarkdownHeading[]
  texts: MarkdownText[]
}

const FENCE = /^---\n([\s\S]*?)\n---\n/

/** Takes a Markdown file apart; lines are those of the file. */
export function readMarkdown(source: string): ReadMarkdown {
  const fence = FENCE.exec(source)
  const before = fence?.[0] ?? ''
  const tree = fromMarkdown(source.slice(before.length))
  return { frontMatter: fence?.[1] ?? '', ...takeApart(tree, before.split('\n').length - 1) }
}

function takeApart(tree: Root, lineOffset: number): Omit<ReadMarkdown, 'frontMatter'> {
  const slugger = new GithubSlugger()
  const found: Omit<ReadMarkdown, 'frontMatter'> = { links: [], headings: [], texts: [] }
  visit(tree, (node) => {
    const line = (node.position?.start.line ?? 1) + lineOffset
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      found.links.push({ target: node.url, line })
    if (node.type === 'heading')
      found.headings.push({ level: node.depth, anchor: slugger.slug(toString(node)), line })
    if (node.type === 'text')
      node.value.split('\n').forEach((text, row) => found.texts.push({ text, line: line + row }))
  })
  return found
}
