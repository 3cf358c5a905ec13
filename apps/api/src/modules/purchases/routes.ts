import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
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
    app.get('/me/purchases', { schema: listMyPurchases }, async (request) => {
      const { wallet } = await signedIn(request)
      return purchases.list(wallet.address, request.query)
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
    ...problems(
      'request.invalid',
      'ledger.cursor-invalid',
      'auth.required',
      'sale.unavailable',
      'internal.unavailable',
    ),
  },
}
