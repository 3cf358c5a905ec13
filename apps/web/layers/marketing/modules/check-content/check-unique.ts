import type { ContentFault } from './content-fault.ts'

interface UniqueText {
  file: string
  locale: string
  front: { title: string; description: string; slug?: string } | undefined
}

/** Titles, descriptions and addresses that two texts of one language share. */
export function checkUnique(texts: readonly UniqueText[]): ContentFault[] {
  return texts.flatMap(({ file, front, locale }, index) =>
    (['title', 'description', 'slug'] as const).flatMap((field) => {
      const value = front?.[field]
      const earlier = texts
        .slice(0, index)
        .find((other) => other.locale === locale && value !== undefined && other.front?.[field] === value)
      return earlier ? [{ file, line: 1, message: `${field} is also that of ${earlier.file}` }] : []
    }),
  )
}
