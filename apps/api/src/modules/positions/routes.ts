import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '../../http/problem-responses.ts'
import { reference } from '../../http/reference.ts'
import type { SignedIn } from '../../http/signed-in.ts'
import { PositionList } from './schemas.ts'
import type { PositionService } from './service.ts'

interface PositionRoutesOptions {
  positions: PositionService
  signedIn: SignedIn
}

/** What the signed-in wallet holds. */
export function positionRoutes({ positions, signedIn }: PositionRoutesOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/me/positions', { schema: listMyPositions }, async (request) => {
      const { wallet } = await signedIn(request)
      return positions.list(wallet.address)
    })
  }
}

const listMyPositions = {
  operationId: 'listMyPositions',
  tags: ['Me'],
  summary: 'Positions of the signed-in wallet, with what was claimed and when the rest can be',
  response: {
    200: reference(PositionList),
    ...problems('auth.required', 'sale.unavailable', 'chain.unavailable', 'internal.unavailable'),
  },
}
