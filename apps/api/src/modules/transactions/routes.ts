import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '../../http/problem-responses.ts'
import { reference } from '../../http/reference.ts'
import { Transaction, TransactionParams } from './schemas.ts'
import type { TransactionService } from './service.ts'

/** How far a transaction has come. */
export function transactionRoutes({
  transactions,
}: {
  transactions: TransactionService
}): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/transactions/:hash', { schema: getTransaction }, (request) =>
      transactions.read(request.params.hash),
    )
  }
}

const getTransaction = {
  operationId: 'getTransaction',
  tags: ['Sale'],
  summary: 'From unknown to final, or reverted and why',
  params: TransactionParams,
  response: {
    200: reference(Transaction),
    ...problems('request.invalid', 'chain.unavailable', 'internal.unavailable'),
  },
}
