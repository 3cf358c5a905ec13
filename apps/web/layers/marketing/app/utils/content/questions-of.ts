import type { MinimarkNode } from './minimark.ts'
import { wordsOf } from './minimark.ts'

export interface Question {
  question: string
  answer: string
}

/** Questions of a text: each heading of level 3, answered by what follows up to the next heading. */
export function questionsOf(nodes: readonly MinimarkNode[]): Question[] {
  const questions: Question[] = []
  let open = false
  for (const node of nodes) {
    const tag = typeof node === 'string' ? '' : node[0]
    if (tag === 'h3') questions.push({ question: wordsOf([node]), answer: '' })
    if (tag === 'h2' || tag === 'h3') open = tag === 'h3'
    else if (open) {
      const last = questions.at(-1)
      if (last) last.answer = `${last.answer} ${wordsOf([node])}`.trim()
    }
  }
  return questions.filter(({ answer }) => answer !== '')
}
