import fp from 'fastify-plugin'
import { Histogram, type Registry } from 'prom-client'

/** Times each request by the pattern of its route, never by its URL: the number of series stays bounded. */
export const requestMetrics = fp<{ registry: Registry }>(async (app, { registry }) => {
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown'
    const method = request.is404 ? 'other' : request.method
    duration.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1_000)
    done()
  })
})
