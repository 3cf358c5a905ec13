export type SiteLocale = 'fr' | 'en'

/** A page of the site: its route's name and its path in each language. */
export interface SitePageEntry {
  name: string
  fr: string
  en: string
}

/**
 * Every page that search engines may list and that texts may link to; `pages.test.ts` holds it against the files in `pages/`.
 * Articles, topics and authors come from the content.
 */
export const sitePages = [
  { name: 'index', fr: '/', en: '/en' },
  { name: 'sale', fr: '/vente', en: '/en/sale' },
  { name: 'token', fr: '/jeton', en: '/en/token' },
  { name: 'how', fr: '/fonctionnement', en: '/en/how-it-works' },
  { name: 'roadmap', fr: '/feuille-de-route', en: '/en/roadmap' },
  { name: 'team', fr: '/equipe', en: '/en/team' },
  { name: 'faq', fr: '/questions', en: '/en/questions' },
  { name: 'blog', fr: '/blog', en: '/en/blog' },
  { name: 'documents', fr: '/documents', en: '/en/documents' },
  { name: 'contact', fr: '/contact', en: '/en/contact' },
  { name: 'press', fr: '/presse', en: '/en/press' },
  { name: 'status', fr: '/etat', en: '/en/status' },
  { name: 'legal', fr: '/mentions-legales', en: '/en/legal-notice' },
  { name: 'privacy', fr: '/confidentialite', en: '/en/privacy' },
  { name: 'terms', fr: '/conditions', en: '/en/terms' },
  { name: 'cookies', fr: '/cookies', en: '/en/cookies' },
  { name: 'accessibility', fr: '/accessibilite', en: '/en/accessibility' },
] as const satisfies SitePageEntry[]

export type SitePageName = (typeof sitePages)[number]['name']
