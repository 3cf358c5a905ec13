import fp from 'fastify-plugin'

/** The API answers data, no pages: nothing in it may be framed, run or sniffed, and nothing kept unless a route says so. */
const headers = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none';base-uri 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
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
