import swagger from '@fastify/swagger'
import fp from 'fastify-plugin'
import { documentUrl } from '../modules/docs/document-url.ts'

/** Collects every route into one OpenAPI 3.1 document. Register before the routes. */
export const openapi = fp(async (app) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Amour API',
        version: '1',
        description: [
          'The HTTP interface of an Amour token sale. Amounts are integers in base units, as text. Refusals are',
          '`application/problem+json` (RFC 9457); their `code` is stable.',
          '\n\nThe session is a cookie, set by `POST /api/v1/auth/verify`. Requests that change something need an',
          '`Origin` header that names our own site.',
        ].join(' '),
        license: { name: 'MIT', identifier: 'MIT' },
      },
      tags: [
        { name: 'Sale', description: 'The sale and what buying needs' },
        { name: 'Sign-in', description: 'With a wallet, by EIP-4361' },
        { name: 'Me', description: 'The signed-in person' },
        { name: 'Admin', description: 'For the wallets of administrators' },
        { name: 'Internal', description: 'Between our own servers' },
        { name: 'Live', description: 'What has just changed' },
      ],
    },
    refResolver: { buildLocalReference: ({ $id }) => String($id) },
  })
  app.get(documentUrl, { schema: { hide: true } }, () => app.swagger())
})
