import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { ReadinessService } from './service.ts'
import { Liveness, Readiness } from './schemas.ts'

/** For orchestrators; outside the public prefix. */
export function healthRoutes({ readiness }: { readiness: ReadinessService }): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/health/live', { config: { limit: 'none' }, schema: live }, () => ({ status: 'live' as const }))

    app.get('/health/ready', { config: { limit: 'none' }, schema: ready }, async (_request, reply) => {
      const answer = await readiness.check()
      return reply.code(answer.ready ? 200 : 503).send(answer)
    })
  }
}

const live = { hide: true, response: { 200: Liveness } }
const ready = { hide: true, response: { 200: Readiness, 503: Readiness } }
