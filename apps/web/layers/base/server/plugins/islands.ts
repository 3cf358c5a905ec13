import { islandFiles } from '#islands'
import { islandTags } from '../utils/island-tags.ts'

/** Writes the islands that a page asked for into its head. */
export default defineNitroPlugin((nitro) => {
  nitro.hooks.hook('render:html', (html, { event }) => {
    const asked = event.context.islands as Set<string> | undefined
    const { blocking, modules } = islandTags(asked ?? [], islandFiles)
    html.head.unshift(blocking)
    html.head.push(modules)
  })
})
