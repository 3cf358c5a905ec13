import type { ContentFault } from './content-fault.ts'
import type { MarkdownHeading } from './read-markdown.ts'

/** A text's headings start at ##, because its title is the page's #, and skip no level; no two share an anchor. */
export function checkHeadings(file: string, headings: readonly MarkdownHeading[]): ContentFault[] {
  return headings.flatMap(({ level, line }, index) => {
    const above = headings[index - 1]?.level ?? 1
    if (level === 1)
      return [{ file, line, message: 'the title stands in the front matter: start headings at ##' }]
    return level > above + 1
      ? [{ file, line, message: `a heading of level ${level} under one of level ${above}` }]
      : []
  })
}
