import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { problems } from '../../http/problem-responses.ts'
import type { EventStreams } from './event-streams.ts'

/** Live events (server-sent). A client that missed some loses nothing: it asks the other routes again. */
export function eventRoutes({ streams }: { streams: EventStreams }): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/events', { schema: streamEvents }, (request, reply) => {
      reply.hijack()
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) reply.raw.setHeader(name, value)
      }
      streams.open(reply.raw)
      request.log.debug({ streams: streams.size() }, 'Event stream opened')
    })
    app.addHook('preClose', async () => streams.endAll())
  }
}

const streamEvents = {
  operationId: 'streamEvents',
  tags: ['Live'],
  summary: 'Event `block`, with a `LiveBlock` as data, after each step of the ledger',
  response: {
    200: {
      description: 'A stream that stays open; a comment every 15 seconds keeps it so',
      content: { 'text/event-stream': { schema: Type.String() } },
    },
    ...problems('internal.unavailable'),
  },
}
