/** Words that a calm reader of this kind of text takes in a minute. */
const WORDS_A_MINUTE = 200

/** Whole minutes that a text takes to read, at least one. */
export function readingMinutes(text: string): number {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  return Math.max(1, Math.round(words / WORDS_A_MINUTE))
}
