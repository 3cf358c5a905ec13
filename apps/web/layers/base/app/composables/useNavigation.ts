import type { KnownRoute } from './useKnownPaths.ts'
import { headerRoutes, siteNavigation } from '../utils/site-navigation.ts'

export interface NavigationLink {
  name: KnownRoute
  to: string
  label: string
}

/** The site's places in the page's language: the header's few and the footer's groups. Only what exists. */
export function useNavigation() {
  const { t } = useI18n()
  const path = useKnownPaths()
  const linksTo = (routes: readonly KnownRoute[]): NavigationLink[] =>
    routes.flatMap((name) => {
      const to = path(name)
      return to ? [{ name, to, label: t(`base.nav.${name}`) }] : []
    })

  return {
    header: computed(() => linksTo(headerRoutes)),
    groups: computed(() =>
      siteNavigation
        .map(({ key, routes }) => ({ key, title: t(`base.nav.groups.${key}`), links: linksTo(routes) }))
        .filter(({ links }) => links.length > 0),
    ),
  }
}
