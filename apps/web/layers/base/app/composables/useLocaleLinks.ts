/**
 * Canonical address and hreflang alternates of the page, absolute on the public origin, which is known at run time only.
 * French, at `/`, is also what readers of any other language are sent to.
 */
export function useLocaleLinks() {
  const { locale, locales, defaultLocale } = useI18n()
  const switchLocalePath = useSwitchLocalePath()
  const { origin } = useRuntimeConfig().public
  /** No page shows something else for a query: marks of campaigns and letters' tokens are no part of its address. */
  const address = (code: typeof locale.value) => {
    const { pathname } = new URL(switchLocalePath(code) || '/', origin)
    return new URL(pathname, origin).href
  }

  return computed(() => [
    { rel: 'canonical', href: address(locale.value) } as const,
    ...locales.value.map(
      (each) => ({ rel: 'alternate', hreflang: each.language, href: address(each.code) }) as const,
    ),
    { rel: 'alternate', hreflang: 'x-default', href: address(defaultLocale) } as const,
  ])
}
