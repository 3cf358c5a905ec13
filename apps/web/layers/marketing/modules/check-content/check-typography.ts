import type { ContentFault } from './content-fault.ts'
import type { MarkdownText } from './read-markdown.ts'

const NARROW = '\u202f'

/** What a French or English compositor would send back. Addresses and clock times keep their colons. */
const RULES: Record<'fr' | 'en', [RegExp, string][]> = {
  fr: [
    [/['"]/, 'straight quotes: write ’ and « »'],
    [/[^\u202f\s?!;:][;:?!](\s|$)/, 'a narrow no-break space (U+202F) goes before ; : ! ?'],
    [/[ \u00a0][;:?!»]/, 'the space before ; : ! ? » must be the narrow no-break one (U+202F)'],
    [new RegExp(`«(?!${NARROW})|(?<!${NARROW})»`), 'a narrow no-break space (U+202F) goes inside « »'],
    [/\u202f{2}/, 'one narrow no-break space is enough'],
    [/\.\.\./, 'three full stops: write …'],
  ],
  en: [
    [/['"]/, 'straight quotes: write ’ and “ ”'],
    [/\.\.\./, 'three full stops: write …'],
  ],
}

/** Typographic faults of the words of a text. */
export function checkTypography(
  file: string,
  locale: 'fr' | 'en',
  texts: readonly MarkdownText[],
): ContentFault[] {
  return texts.flatMap(({ text, line }) =>
    RULES[locale].filter(([rule]) => rule.test(text)).map(([, message]) => ({ file, line, message })),
  )
}
