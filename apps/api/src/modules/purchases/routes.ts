import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { isKnown, notModified } from '../../http/answer.ts'
import { problems } from '../../http/problem-responses.ts'
import { reference } from '../../http/reference.ts'
import type { SignedIn } from '../../http/signed-in.ts'
import { PageQuery, PurchasePage } from './schemas.ts'
import type { PurchaseService } from './service.ts'

interface PurchaseRoutesOptions {
  purchases: PurchaseService
  signedIn: SignedIn
}

/** What the signed-in wallet bought. */
export function purchaseRoutes({ purchases, signedIn }: PurchaseRoutesOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/me/purchases', { schema: listMyPurchases }, async (request, reply) => {
      const { wallet } = await signedIn(request)
      const { answer, version } = await purchases.list(wallet.address, request.query)
      // The address is part of it: who changes the wallet asks the same URL.
      const etag = `W/"${version}.${wallet.address.slice(2)}"`
      void reply.headers({ etag, 'cache-control': 'private, no-cache', vary: 'cookie' })
      if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send(null)
      return answer
    })
  }
}

const listMyPurchases = {
  operationId: 'listMyPurchases',
  tags: ['Me'],
  summary: 'Purchases of the signed-in wallet',
  querystring: PageQuery,
  response: {
    200: reference(PurchasePage),
    304: notModified,
    ...problems(
      'request.invalid',
      'ledger.cursor-invalid',
      'auth.required',
      'sale.unavailable',
      'internal.unavailable',
    ),
  },
}
