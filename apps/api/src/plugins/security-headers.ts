import fp from 'fastify-plugin'

/**
 * The API answers data: nothing in it may be framed, run or sniffed, and nothing kept unless a route says so. What only matters to
 * documents is set where there is one.
 */
const headers = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none';base-uri 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

/** Written out once: they are the same for each answer. A route that wants another one sets it after this. */
export const securityHeaders = fp<{ publicOrigin: string }>(async (app, { publicOrigin }) => {
  const isSecure = publicOrigin.startsWith('https://')
  const all = {
    ...headers,
    ...(isSecure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  }
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(all)
    done()
  })
})
