import type { KnownRoute } from './useKnownPaths.ts'
import { headerRoutes, siteNavigation } from '../utils/site-navigation.ts'

export interface NavigationLink {
  name: KnownRoute
  to: string
  label: string
}

interface Navigation {
  header: NavigationLink[]
  groups: { key: string; title: string; links: NavigationLink[] }[]
}

/** By language: every page shows them, and they only change with the build. */
const known = new Map<string, Navigation>()

/** The site's places in the page's language: the header's few and the footer's groups. Only what exists. */
export function useNavigation() {
  const { locale, t } = useI18n()
  const path = useKnownPaths()
  const linksTo = (routes: readonly KnownRoute[]): NavigationLink[] =>
    routes.flatMap((name) => {
      const to = path(name)
      return to ? [{ name, to, label: t(`base.nav.${name}`) }] : []
    })
  const list = (): Navigation => ({
    header: linksTo(headerRoutes),
    groups: siteNavigation
      .map(({ key, routes }) => ({ key, title: t(`base.nav.groups.${key}`), links: linksTo(routes) }))
      .filter(({ links }) => links.length > 0),
  })

  const navigation = computed(() => {
    const listed = (!import.meta.dev && known.get(locale.value)) || list()
    known.set(locale.value, listed)
    return listed
  })
  return {
    header: computed(() => navigation.value.header),
    groups: computed(() => navigation.value.groups),
  }
}
