/** A picture that other sites show beside a link: `/cards/<name>.<language>.png`. Layers list theirs in `social-cards.ts`. */
export interface SocialCard {
  /** Of the picture's file; also what its rosette is drawn from. */
  name: string
  title: Record<CardLanguage, string>
  /** A few words above the title: where in the site the page is. */
  overline?: Record<CardLanguage, string>
}

export type CardLanguage = 'fr' | 'en'
export const cardLanguages: readonly CardLanguage[] = ['fr', 'en']
