import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Registry } from 'prom-client'

/** Prometheus metrics; the proxy in front must not hand them to the public. */
export function metricsRoutes({ registry }: { registry: Registry }): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/metrics', { config: { limit: 'none' }, schema: { hide: true } }, async (_request, reply) =>
      reply.type(registry.contentType).send(await registry.metrics()),
    )
  }
}
