import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { notModified, sendAnswer } from '../../http/answer.ts'
import { problems } from '../../http/problem-responses.ts'
import { reference } from '../../http/reference.ts'
import { Offer } from './schemas.ts'
import type { OfferService } from './service.ts'

/** The offer's legal phase, and what it lets be said. */
export function offerRoutes({ offer }: { offer: OfferService }): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/offer', { schema: getOffer }, (request, reply) => sendAnswer(request, reply, offer.read()))
  }
}

const getOffer = {
  operationId: 'getOffer',
  tags: ['Sale'],
  summary: 'Legal phase of the offer, and what may be said in it',
  response: { 200: reference(Offer), 304: notModified, ...problems('internal.unavailable') },
}
