import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** Event streams say something every 15 seconds: who says nothing for so long has left. */
const IDLE_MS = 75_000
const HEAD_MS = 15_000
const REQUEST_MS = 30_000

/** Ends connections on which nothing comes or goes. Nitro makes the server; the first request shows it. */
export default defineNitroPlugin((nitro) => {
  const stop = nitro.hooks.hook('request', ({ node: { req } }) => {
    const { server } = req.socket as Socket & { server?: Server }
    if (!server) return
    stop()
    server.setTimeout(IDLE_MS)
    server.headersTimeout = HEAD_MS
    server.requestTimeout = REQUEST_MS
  })
})
