/** A block of a plain letter: what our terms use of Markdown, and nothing else. */
export type LetterBlock =
  | { type: 'heading'; level: 2 | 3; spans: LetterSpan[] }
  | { type: 'paragraph'; spans: LetterSpan[] }
  | { type: 'quote'; spans: LetterSpan[] }
  | { type: 'list'; items: LetterSpan[][] }

export interface LetterSpan {
  text: string
  strong: boolean
}

/**
 * Reads a Markdown text of headings, paragraphs, quotes, lists and bold words. Anything else stays as it was written: the words that are accepted
 * must be the words that are shown, and no HTML is ever made of them.
 */
export function letterBlocks(markdown: string): LetterBlock[] {
  return markdown
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .flatMap(readBlock)
}

function readBlock(block: string): LetterBlock[] {
  const [first = '', ...rest] = block.split('\n')
  const heading = /^(#{1,6}) +(.*)$/.exec(first)
  if (heading) {
    const [, marks = '', title = ''] = heading
    const level = marks.length === 1 ? 2 : 3
    return [
      { type: 'heading', level, spans: readSpans(title) },
      ...(rest.length > 0 ? readBlock(rest.join('\n')) : []),
    ]
  }
  if (/^([-*]|\d+\.) /.test(first)) {
    const items = block
      .split(/\n(?=(?:[-*]|\d+\.) )/)
      .map((item) => readSpans(item.replace(/^([-*]|\d+\.) +/, '')))
    return [{ type: 'list', items }]
  }
  if (block.startsWith('> ')) return [{ type: 'quote', spans: readSpans(block.replace(/^> ?/gm, '')) }]
  return [{ type: 'paragraph', spans: readSpans(block) }]
}

function readSpans(text: string): LetterSpan[] {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .split('**')
    .map((part, index) => ({ text: part, strong: index % 2 === 1 }))
    .filter((span) => span.text !== '')
}
