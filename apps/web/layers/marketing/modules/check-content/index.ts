import { join } from 'node:path'
import { defineNuxtModule } from 'nuxt/kit'
import { checkContent } from './check-content.ts'
import { describeFault } from './content-fault.ts'

/** Stops a build whose texts have a broken link, a missing translation or a wrong front matter. */
export default defineNuxtModule({
  meta: { name: 'amour-check-content' },
  setup(_options, nuxt) {
    const layer = join(import.meta.dirname, '../..')
    if (nuxt.options._prepare) return
    nuxt.hook('build:before', async () => {
      const faults = await checkContent({ content: join(layer, 'content'), public: join(layer, 'public') })
      if (faults.length > 0)
        throw new Error(`The content has faults:\n${faults.map(describeFault).join('\n')}`)
    })
  },
})
