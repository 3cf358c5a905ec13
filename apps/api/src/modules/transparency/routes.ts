import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { notModified, sendAnswer } from '../../http/answer.ts'
import { problems } from '../../http/problem-responses.ts'
import { reference } from '../../http/reference.ts'
import { Transparency } from './schemas.ts'
import type { TransparencyService } from './service.ts'

interface TransparencyRoutesOptions {
  transparency: TransparencyService
}

/** What the contracts hold and owe. */
export function transparencyRoutes({ transparency }: TransparencyRoutesOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/transparency', { schema: getTransparency }, (request, reply) =>
      sendAnswer(request, reply, transparency.read()),
    )
  }
}

const getTransparency = {
  operationId: 'getTransparency',
  tags: ['Sale'],
  summary: 'Escrow, balances and supply, each with the call that verifies it',
  response: {
    200: reference(Transparency),
    304: notModified,
    ...problems('chain.unavailable'),
  },
}
