import helmet from '@fastify/helmet'
import fp from 'fastify-plugin'

/** The API answers data, no pages: nothing in it may be framed, run or sniffed. */
export const securityHeaders = fp<{ publicOrigin: string }>(async (app, { publicOrigin }) => {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"] },
    },
    strictTransportSecurity: publicOrigin.startsWith('https://') ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  })
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
})
