import type { MinimarkNode } from './minimark.ts'
import { wordsOf } from './minimark.ts'
import { readingMinutes } from './reading-minutes.ts'

/** Notes at build how long an article takes to read, so that lists need not carry whole texts. */
export function addReadingTime(content: Record<string, unknown>): void {
  const body = content.body as { value?: MinimarkNode[] } | undefined
  if (typeof content.slug !== 'string' || !body?.value) return
  content.minutes = readingMinutes(wordsOf(body.value))
}
