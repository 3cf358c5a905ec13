import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { DomainError } from '@amour/domain'
import Type from 'typebox'
import { problems, unsafeRefusals } from '../../http/problem-responses.ts'
import { reference } from '../../http/reference.ts'
import type { SignedIn } from '../../http/signed-in.ts'
import { AudienceBatch, AudienceQuery, AudienceReport } from './schemas.ts'
import type { AudienceService } from './service.ts'

interface AudienceRoutesOptions {
  audience: AudienceService
  adminSignedIn: SignedIn
}

/** Audience figures: the web server adds to them, administrators read them. */
export function audienceRoutes({
  adminSignedIn,
  audience,
}: AudienceRoutesOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post('/audience', { config: { limit: 'audience' }, schema: addAudience }, async (request, reply) => {
      // The web server names the reader it speaks for; when it speaks for itself it names nobody.
      const speaksForItself = request.fromWeb && request.headers['x-forwarded-for'] === undefined
      if (!speaksForItself) throw new DomainError('auth.origin-refused')
      await audience.add(request.body)
      return reply.code(204).send(null)
    })
    app.get('/admin/audience', { schema: getAudience }, async (request, reply) => {
      await adminSignedIn(request)
      void reply.header('cache-control', 'no-store')
      return audience.report(request.query)
    })
  }
}

const addAudience = {
  operationId: 'addAudience',
  tags: ['Internal'],
  summary: 'Visits that our web server has counted, with its proof; refused to everybody else',
  body: AudienceBatch,
  response: { 204: Type.Null(), ...problems(...unsafeRefusals, 'internal.unavailable') },
}

const getAudience = {
  operationId: 'getAudience',
  tags: ['Admin'],
  summary: 'Visits by day, page, referring site and campaign',
  querystring: AudienceQuery,
  response: {
    200: reference(AudienceReport),
    ...problems('request.invalid', 'auth.required', 'auth.admin-required', 'internal.unavailable'),
  },
}
