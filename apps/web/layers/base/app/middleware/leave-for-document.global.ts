import { isDocumentLayout } from '../utils/is-document-layout.ts'

/** A document is always loaded whole, also from an application: it brings its own islands and nothing of Vue. */
export default defineNuxtRouteMiddleware((to) => {
  if (import.meta.server || useNuxtApp().isHydrating) return
  if (to.matched.length > 0 && isDocumentLayout(to.meta.layout))
    return navigateTo(to.fullPath, { external: true })
})
