/**
 * Keeps compounds such as “crypto-actif” whole, for headings and buttons: a word joiner after a hyphen between letters forbids the
 * line to break there. The non-breaking hyphen would do, too, but our fonts do not draw it.
 */
export function keepWhole(text: string): string {
  return text.replace(/(?<=\p{L})-(?=\p{L})/gu, '-\u2060')
}
