import { join } from 'node:path'
import { defineNuxtModule } from 'nuxt/kit'

/**
 * Keeps the texts' database on the server: no SQLite in browser bundles, and no dump among the public files, where an article would stand
 * that may not be shown yet. `server/middleware/close-content.ts` closes the addresses that remain.
 */
export default defineNuxtModule({
  meta: { name: 'amour-close-content' },
  setup(_options, nuxt) {
    nuxt.hook('vite:extendConfig', (config, { isClient }) => {
      if (!isClient) return
      const resolve = (config.resolve ?? {}) as { alias?: unknown }
      const alias = Array.isArray(resolve.alias)
        ? (resolve.alias as object[])
        : Object.entries(resolve.alias ?? {}).map(([find, replacement]) => ({ find, replacement }))
      Object.assign(config, {
        resolve: {
          ...resolve,
          alias: [
            {
              find: /^\.\/internal\/database\.client\.js$/,
              replacement: join(import.meta.dirname, 'no-database.ts'),
            },
            ...alias,
          ],
        },
      })
    })
    nuxt.hook('nitro:config', ({ routeRules }) => {
      for (const [path, rule] of Object.entries(routeRules ?? {}))
        if (path.startsWith('/__nuxt_content/')) rule.prerender = false
    })
  },
})
