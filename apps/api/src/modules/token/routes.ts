import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '../../http/problem-responses.ts'
import { reference } from '../../http/reference.ts'
import { Token } from './schemas.ts'

/** The token and its allocation. */
export function tokenRoutes({ token }: { token: Token }): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/token', { schema: getToken }, () => token)
  }
}

const getToken = {
  operationId: 'getToken',
  tags: ['Sale'],
  summary: 'The token, who gets how much of it, and when',
  response: { 200: reference(Token), ...problems() },
}
