import { islandFiles } from '#islands'
import { islandTags } from '../utils/island-tags.ts'

/** Writes the islands that a page asked for into its head. */
export default defineNitroPlugin((nitro) => {
  nitro.hooks.hook('render:html', (html, { event }) => {
    const { blocking, modules } = islandTags(event.context.islands ?? [], islandFiles)
    html.head.unshift(blocking)
    html.head.push(modules)
  })
})
