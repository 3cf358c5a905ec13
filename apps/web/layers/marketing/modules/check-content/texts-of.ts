import type { SiteLocale } from '../../app/utils/site/site-pages.ts'
import type { MarkdownText } from './read-markdown.ts'

/** The texts of one language in a list that has both, wherever it says `fr:` and `en:`. */
export function textsOf(value: unknown, locale: SiteLocale, source: string): MarkdownText[] {
  const rows = source.split('\n')
  const lineOf = (text: string) => rows.findIndex((row) => row.includes(text.slice(0, 40))) + 1 || 1
  const walk = (node: unknown): string[] => {
    if (Array.isArray(node)) return node.flatMap(walk)
    if (typeof node !== 'object' || node === null) return []
    const own = (node as Record<string, unknown>)[locale]
    return typeof own === 'string' ? [own] : Object.values(node).flatMap(walk)
  }
  return walk(value).map((text) => ({ text, line: lineOf(text) }))
}
