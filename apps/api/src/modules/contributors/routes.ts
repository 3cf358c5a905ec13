import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Readable } from 'node:stream'
import Type from 'typebox'
import { problems } from '../../http/problem-responses.ts'
import { reference } from '../../http/reference.ts'
import type { SignedIn } from '../../http/signed-in.ts'
import { Contributor, ContributorsQuery, type ExportFormat } from './schemas.ts'
import type { ContributorService } from './service.ts'

interface ContributorRoutesOptions {
  contributors: ContributorService
  adminSignedIn: SignedIn
}

const contentTypes: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
}

/** Who contributed what, for the issuer. */
export function contributorRoutes({
  contributors,
  adminSignedIn,
}: ContributorRoutesOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/admin/contributors',
      { config: { patience: 120_000 }, schema: exportContributors },
      async (request, reply) => {
        await adminSignedIn(request)
        const { format = 'csv' } = request.query
        const file = await contributors.open(format)
        const day = new Date().toISOString().slice(0, 10)
        reply.header('content-disposition', `attachment; filename="amour-contributors-${day}.${format}"`)
        return reply.type(contentTypes[format]).send(file)
      },
    )
  }
}

const exportContributors = {
  operationId: 'exportContributors',
  tags: ['Admin'],
  summary: 'Every contributor, a row for each buyer, round and asset',
  querystring: ContributorsQuery,
  response: {
    200: {
      description: 'A file that is written while the database is read',
      content: {
        'text/csv': { schema: Type.Unsafe<Readable>({ type: 'string' }) },
        'application/json': { schema: Type.Unsafe<Readable>(Type.Array(reference(Contributor))) },
      },
    },
    ...problems('request.invalid', 'auth.required', 'auth.admin-required', 'internal.unavailable'),
  },
}
