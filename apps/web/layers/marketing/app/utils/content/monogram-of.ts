/** The initials of a person: of the first and the last name, in capitals. */
export function monogramOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => word !== '')
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  )
  return letters.join('').toUpperCase()
}
