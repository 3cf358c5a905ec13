import { basename, join } from 'node:path'
import { addTypeTemplate, defineNuxtModule, useNuxt } from 'nuxt/kit'
import { buildIslands, findIslands } from '../islands/build-islands.ts'
import type { IslandFiles } from '../islands/build-islands.ts'

/** Builds `app/islands/*.ts` of every layer into small hashed files beside Nuxt's, and tells the server their addresses. */
export default defineNuxtModule({
  meta: { name: 'islands' },
  setup() {
    const nuxt = useNuxt()
    const sources = findIslands(
      nuxt.options._layers.map((layer) => join(layer.config.srcDir ?? layer.cwd, 'islands')),
    )
    const outDir = join(nuxt.options.buildDir, 'islands')
    let files: IslandFiles = {}
    const build = async () => {
      files = await buildIslands(sources, outDir)
    }

    if (!nuxt.options._prepare) nuxt.hook('build:before', build)
    if (nuxt.options.dev)
      nuxt.hook('builder:watch', async (_, path) => {
        if (/\/(islands|live|utils)\//.test(path)) await build()
      })

    const baseURL = join(nuxt.options.app.buildAssetsDir, 'islands')
    nuxt.hook('nitro:config', (nitro) => {
      nitro.publicAssets ??= []
      nitro.publicAssets.push({ dir: outDir, baseURL, maxAge: 31_536_000, fallthrough: false })
      nitro.virtual ??= {}
      nitro.virtual['#islands'] = () => {
        const addresses = Object.entries(files).map(([name, file]) => [name, `${baseURL}/${file}`])
        return `export const islandFiles = ${JSON.stringify(Object.fromEntries(addresses))}`
      }
    })
    const names = sources.map((source) => `'${basename(source, '.ts')}'`).join(' | ')
    addTypeTemplate({
      filename: 'types/islands.d.ts',
      getContents: () => `export type IslandName = ${names}\n`,
    })
  },
})
