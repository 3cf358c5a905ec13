import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems } from '../../http/problem-responses.ts'
import { reference } from '../../http/reference.ts'
import { Terms } from './schemas.ts'

/** The terms in force. */
export function termsRoutes({ terms }: { terms: Terms }): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/terms', { schema: getTerms }, () => terms)
  }
}

const getTerms = {
  operationId: 'getTerms',
  tags: ['Sale'],
  summary: 'The terms in force, in French and English, and their hash',
  response: { 200: reference(Terms), ...problems() },
}
