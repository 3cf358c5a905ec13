/** Paths of the letters' pages, as their `definePageMeta` sets them; forms post to the page that shows them. */
export const letterPaths = {
  letters: { fr: '/lettres', en: '/en/letters' },
  sent: { fr: '/lettres/verifiez', en: '/en/letters/check-your-inbox' },
  confirm: { fr: '/lettres/confirmer', en: '/en/letters/confirm' },
  link: { fr: '/lettres/lien', en: '/en/letters/link' },
  preferences: { fr: '/lettres/preferences', en: '/en/letters/preferences' },
  leave: { fr: '/lettres/quitter', en: '/en/letters/leave' },
  goodbye: { fr: '/lettres/au-revoir', en: '/en/letters/goodbye' },
} as const

export type LetterPage = keyof typeof letterPaths
export type LetterLanguage = 'fr' | 'en'

/** The page and language of a path; undefined for any other. A slash at its end changes nothing. */
export function letterPageAt(path: string): { page: LetterPage; language: LetterLanguage } | undefined {
  const wanted = path.replace(/\/$/, '')
  for (const page of Object.keys(letterPaths) as LetterPage[]) {
    for (const language of ['fr', 'en'] as const) {
      if (letterPaths[page][language] === wanted) return { page, language }
    }
  }
  return undefined
}
