import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '../../http/problem-responses.ts'
import { reference } from '../../http/reference.ts'
import { toNonceSlot, toSentTransaction } from './nonce-slot.ts'
import { NonceQuery, NonceState, Transaction, TransactionParams, TransactionQuery } from './schemas.ts'
import type { TransactionService } from './service.ts'

/** How far a transaction has come, by its hash or by its place among its sender's. */
export function transactionRoutes({
  transactions,
}: {
  transactions: TransactionService
}): FastifyPluginAsyncTypebox {
  return async (app) => {
    const config = { limit: 'transaction' } as const
    app.get('/transactions', { schema: getTransactionAtNonce, config }, (request) =>
      transactions.readAtNonce(toNonceSlot(request.query)),
    )
    app.get('/transactions/:hash', { schema: getTransaction, config }, (request) =>
      transactions.read(request.params.hash, toSentTransaction(request.query)),
    )
  }
}

const getTransactionAtNonce = {
  operationId: 'getTransactionAtNonce',
  tags: ['Sale'],
  summary: 'Which transaction holds or has used a nonce',
  querystring: NonceQuery,
  response: {
    200: reference(NonceState),
    ...problems(
      'request.invalid',
      'chain.unavailable',
      'chain.history-missing',
      'chain.inconsistent',
      'internal.unavailable',
    ),
  },
}

const getTransaction = {
  operationId: 'getTransaction',
  tags: ['Sale'],
  summary: 'From unknown to final, or reverted and why',
  description:
    'Sender and nonce, where the caller knows them, tell what became of a transaction that the node has forgotten.',
  params: TransactionParams,
  querystring: TransactionQuery,
  response: {
    200: reference(Transaction),
    ...problems('request.invalid', 'chain.unavailable', 'chain.inconsistent', 'internal.unavailable'),
  },
}
