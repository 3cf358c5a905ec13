import type { KnownRoute } from '../composables/useKnownPaths.ts'

export interface NavigationGroup {
  key: 'project' | 'verify' | 'law' | 'write'
  routes: readonly KnownRoute[]
}

/**
 * Every place that the footer and the menu lead to, by group and in order. A route that no layer has brought is left out, so a page
 * appears by itself once it exists under its name.
 */
export const siteNavigation: readonly NavigationGroup[] = [
  { key: 'project', routes: ['index', 'token', 'how', 'sale', 'roadmap', 'team', 'blog'] },
  { key: 'verify', routes: ['documents', 'status', 'faq', 'press'] },
  { key: 'write', routes: ['letters', 'contact', 'purchases'] },
  { key: 'law', routes: ['legal', 'terms', 'privacy', 'cookies', 'accessibility'] },
]

/** The few places that the header names beside the menu. */
export const headerRoutes: readonly KnownRoute[] = ['sale', 'how', 'token', 'documents', 'blog', 'purchases']
