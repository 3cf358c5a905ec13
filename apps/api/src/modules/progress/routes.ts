import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { isKnown, notModified } from '../../http/answer.ts'
import { problems } from '../../http/problem-responses.ts'
import { reference } from '../../http/reference.ts'
import { ProgressQuery, SaleProgress } from './schemas.ts'
import type { ProgressService } from './service.ts'

/** How the sale grew. */
export function progressRoutes({ progress }: { progress: ProgressService }): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/sale/progress', { schema: getSaleProgress }, async (request, reply) => {
      const { answer, version } = await progress.read(request.query)
      const etag = `W/"${version}"`
      void reply.headers({ etag, 'cache-control': 'no-cache' })
      if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send(null)
      return answer
    })
  }
}

const getSaleProgress = {
  operationId: 'getSaleProgress',
  tags: ['Sale'],
  summary: 'What had been bought by the end of each day',
  querystring: ProgressQuery,
  response: {
    200: reference(SaleProgress),
    304: notModified,
    ...problems('request.invalid', 'sale.unavailable', 'internal.unavailable'),
  },
}
