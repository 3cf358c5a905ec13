import type { MailLanguage } from './mail-catalogue.ts'

/** Paths of the pages, as `definePageMeta` of the web site sets them; a system test follows each. */
const paths = {
  letters: { fr: '/lettres', en: '/en/letters' },
  confirm: { fr: '/lettres/confirmer', en: '/en/letters/confirm' },
  preferences: { fr: '/lettres/preferences', en: '/en/letters/preferences' },
  leave: { fr: '/lettres/quitter', en: '/en/letters/leave' },
} as const

export type SitePage = keyof typeof paths

/**
 * The absolute address of a page on the site.
 *
 * @param origin under which people see the site, such as `https://amour.example`.
 */
export function siteLink(origin: string, page: SitePage, language: MailLanguage, token?: string): string {
  const url = new URL(paths[page][language], origin)
  if (token !== undefined) url.searchParams.set('token', token)
  return url.href
}
