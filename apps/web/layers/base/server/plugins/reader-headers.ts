import proxyAddress from '@fastify/proxy-addr'
import { isInnerRequest } from '../documents/inner-request.ts'

declare module 'h3' {
  interface H3EventContext {
    /** What the API is told when a page asks it for its reader. */
    readerHeaders?: Record<string, string>
  }
}

/** A page that asks the API for its reader says for whom, as the relay does: readers do not share one limit. */
export default defineNitroPlugin((nitro) => {
  const { webSecret, trustedProxyHops } = useRuntimeConfig()
  if (webSecret === '') {
    process.stderr.write(
      'NUXT_WEB_SECRET is not set: the API takes all readers for one client, and counts no visits.\n',
    )
    return
  }
  nitro.hooks.hook('request', ({ context, node: { req } }) => {
    if (isInnerRequest(req)) return
    const address = proxyAddress(req, (_address, hop) => hop < Number(trustedProxyHops))
    context.readerHeaders = { 'x-amour-web': webSecret, 'x-forwarded-for': address }
  })
})
