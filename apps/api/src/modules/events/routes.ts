import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { problems } from '../../http/problem-responses.ts'
import { type EventStreams, STREAM_HEADERS } from './event-streams.ts'

/** Live events (server-sent). A client that comes back gets those that it missed, or is told to ask the other routes again. */
export function eventRoutes({ streams }: { streams: EventStreams }): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/events', { schema: streamEvents }, async (request, reply) => {
      // What a stream would begin with, and no stream: nobody would read it.
      if (request.method === 'HEAD') return reply.headers(STREAM_HEADERS).send('')
      reply.hijack()
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) reply.raw.setHeader(name, value)
      }
      await streams.open(reply.raw, request.headers['last-event-id'])
      request.log.debug({ streams: streams.size() }, 'Event stream opened')
    })
    app.addHook('preClose', async () => streams.endAll())
  }
}

const streamEvents = {
  operationId: 'streamEvents',
  tags: ['Live'],
  summary: 'Event `block`, with a `LiveBlock` as data, after each step of the ledger',
  description: [
    'The id of an event is the revision of its step. A client that sends the last one it saw gets everything after it, in',
    'order, none twice. Event `reset` comes first when that cannot be told: ask the other addresses again.',
  ].join(' '),
  headers: Type.Object({
    'last-event-id': Type.Optional(
      Type.String({ description: 'Id of the last event seen; browsers send it by themselves' }),
    ),
  }),
  response: {
    200: {
      description: 'A stream that stays open; a comment every 15 seconds keeps it so',
      content: { 'text/event-stream': { schema: Type.String() } },
    },
    ...problems('internal.unavailable'),
  },
}
