import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { notModified, sendAnswer } from '../../http/answer.ts'
import { problems } from '../../http/problem-responses.ts'
import { reference } from '../../http/reference.ts'
import { Sale } from './schemas.ts'
import type { SaleService } from './service.ts'

/** The sale as everybody sees it. */
export function saleRoutes({ sale }: { sale: SaleService }): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/sale', { schema: getSale }, (request, reply) => sendAnswer(request, reply, sale.read()))
  }
}

const getSale = {
  operationId: 'getSale',
  tags: ['Sale'],
  summary: 'State, rounds and figures of the sale, each with the block it was read at',
  response: {
    200: reference(Sale),
    304: notModified,
    ...problems('sale.unavailable', 'chain.unavailable', 'internal.unavailable'),
  },
}
