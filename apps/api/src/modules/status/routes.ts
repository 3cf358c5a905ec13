import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '../../http/problem-responses.ts'
import { reference } from '../../http/reference.ts'
import { ServiceStatus } from './schemas.ts'
import type { StatusService } from './service.ts'

/** How the service does, for whoever wants to know; a service that is not ready says so with 200, as the question was answered. */
export function statusRoutes({ status }: { status: StatusService }): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/status', { schema: getStatus }, (_request, reply) => {
      void reply.header('cache-control', 'no-store')
      return status.check()
    })
  }
}

const getStatus = {
  operationId: 'getStatus',
  tags: ['Live'],
  summary: 'How the service does at this moment',
  response: { 200: reference(ServiceStatus), ...problems('internal.unavailable') },
}
