import { withContext } from '@amour/logger'
import fp from 'fastify-plugin'

/** Longer than a reader notices. */
const SLOW_MS = 1_000

/**
 * Gives each message of a request its id, the answer too, and writes one line for every request: for people those that changed something,
 * failed or took long, and the many readings that went well only to who debugs. Metrics count them all.
 */
export const requestLog = fp(async (app) => {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    withContext({ requestId: request.id }, done)
  })
  app.addHook('onResponse', (request, reply, done) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const isRoutine = isRead && reply.statusCode < 400 && reply.elapsedTime < SLOW_MS
    const level = isRoutine ? 'debug' : 'info'
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
