import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { problems } from '../../http/problem-responses.ts'
import type { SignedIn } from '../../http/signed-in.ts'
import { DEFAULT_LANGUAGE, ReceiptParams, ReceiptQuery } from './schemas.ts'
import type { ReceiptService } from './service.ts'

interface ReceiptRoutesOptions {
  receipts: ReceiptService
  signedIn: SignedIn
}

/** Receipts to keep. */
export function receiptRoutes({ receipts, signedIn }: ReceiptRoutesOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/me/purchases/:id/receipt',
      { schema: getReceipt, config: { limit: 'document' } },
      async (request, reply) => {
        const { wallet } = await signedIn(request)
        const { lang = DEFAULT_LANGUAGE } = request.query
        const { id } = request.params
        const document = await receipts.make(wallet.address, id, lang)
        const name = `${lang === 'fr' ? 'recu' : 'receipt'}-${id}.pdf`
        reply.header('content-disposition', `attachment; filename="${name}"`)
        return reply.type('application/pdf').send(document)
      },
    )
  }
}

const getReceipt = {
  operationId: 'getMyReceipt',
  tags: ['Me'],
  summary: 'Receipt of a purchase of the signed-in wallet, as it stands now',
  params: ReceiptParams,
  querystring: ReceiptQuery,
  response: {
    200: {
      description: 'The same bytes for the same state of the purchase',
      content: { 'application/pdf': { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } },
    },
    ...problems(
      'request.invalid',
      'auth.required',
      'ledger.purchase-unknown',
      'sale.unavailable',
      'chain.unavailable',
      'internal.unavailable',
    ),
  },
}
