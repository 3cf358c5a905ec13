import { withContext } from '@amour/logger'
import fp from 'fastify-plugin'

/** Gives each message of a request its id, the answer too, and writes one line for every request. */
export const requestLog = fp(async (app) => {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    withContext({ requestId: request.id }, done)
  })
  app.addHook('onResponse', (request, reply, done) => {
    const quiet = request.routeOptions.config.limit === 'none'
    const level = quiet ? 'debug' : 'info'
    request.log[level](
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      },
      'Request answered',
    )
    done()
  })
})
