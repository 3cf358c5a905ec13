import { Socket } from 'node:net'

/**
 * The content's own query and dump addresses are for this server, which asks itself without a connection. No page of ours queries from a
 * browser, so nobody outside needs them.
 */
export default defineEventHandler((event) => {
  if (event.path.startsWith('/__nuxt_content/') && event.node.req.socket instanceof Socket)
    throw createError({ status: 404 })
})
