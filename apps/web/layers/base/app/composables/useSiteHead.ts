import figtree from '../assets/fonts/figtree.woff2?url'
import fraunces from '../assets/fonts/fraunces.woff2?url'

/**
 * What the head of every page says: language, title, icons, fonts.
 *
 * @param addressed whether the page has an address of its own, to be named in each language; the error page has none.
 */
export function useSiteHead(addressed = true): void {
  const { t, localeProperties } = useI18n()
  const links = useLocaleLinks()
  const fonts = [fraunces, figtree].map(fontPreload)
  const icons = [
    { rel: 'icon', href: '/favicon.ico', sizes: '32x32' },
    { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
    { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
    { rel: 'manifest', href: '/site.webmanifest' },
  ] as const

  useHead({
    htmlAttrs: { lang: () => localeProperties.value.language ?? 'fr-FR' },
    titleTemplate: (title) => (title ? `${title} · Amour` : 'Amour'),
    link: () => [...icons, ...(addressed ? links.value : []), ...fonts],
    meta: [
      { name: 'theme-color', content: '#f8f3ea', media: '(prefers-color-scheme: light)' },
      { name: 'theme-color', content: '#190d11', media: '(prefers-color-scheme: dark)' },
    ],
  })
  useSeoMeta({ description: () => t('base.description'), ogSiteName: 'Amour' })
}
