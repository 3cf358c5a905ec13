import { defineNuxtModule, useNuxt } from 'nuxt/kit'
import type { NuxtPage } from 'nuxt/schema'
import { isDocumentLayout } from '../app/utils/is-document-layout.ts'
import { pageRules } from '../page-kinds/page-rules.ts'

/**
 * Makes two kinds of pages out of their layouts. A page with the layout `desk` is an application: it wakes in the browser. Any other is
 * a document: it is sent without the framework's scripts, and `server/middleware/documents.ts` caches it. The error page is a document.
 */
export default defineNuxtModule({
  meta: { name: 'page-kinds' },
  setup() {
    const nuxt = useNuxt()
    nuxt.options.experimental.extraPageMetaExtractionKeys.push('layout')
    nuxt.hook('nitro:init', (nitro) => {
      const described = nitro.options.routeRules
      // Registered last, so that pages stand in every language already.
      nuxt.hook('pages:resolved', async (pages) => {
        const rules = pageRules(pages.flatMap(addressesOf))
        await nitro.updateConfig({
          routeRules: { ...described, ...rules, '/__nuxt_error': { noScripts: true } },
        })
      })
    })
  },
})

function addressesOf(page: NuxtPage): { path: string; document: boolean }[] {
  const own = { path: page.path, document: isDocumentLayout(page.meta?.['layout']) }
  const children = (page.children ?? []).flatMap(addressesOf)
  return [own, ...children.map((child) => ({ ...child, path: joinPaths(page.path, child.path) }))]
}

const joinPaths = (parent: string, child: string) =>
  child ? `${parent}/${child}`.replaceAll('//', '/') : parent
