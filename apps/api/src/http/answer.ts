import type { FastifyReply, FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import Type from 'typebox'

/** An answer that is sent more than once: its bytes, and a strong tag that changes with each of them. */
export interface Answer {
  body: string
  bytes: Buffer
  etag: string
  /** Seconds since it was last known to be right, where that is not now. */
  age?: number
}

/** Declares that a route knows `If-None-Match`. */
export const notModified = Type.Null({ description: 'What the client has, by its ETag, is still right' })

/** @param body JSON. */
export function answerOf(body: string): Answer {
  const bytes = Buffer.from(body)
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
  return { body, bytes, etag }
}

/** Sends an answer, or says that what the client has is still right. What is there already is sent at once. */
export function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer | Promise<Answer>,
): void | Promise<void> {
  if (answer instanceof Promise) return answer.then((made) => send(request, reply, made))
  send(request, reply, answer)
}

function send(request: FastifyRequest, reply: FastifyReply, { age, bytes, etag }: Answer): void {
  if (age !== undefined) void reply.header('age', age)
  void reply.header('etag', etag).header('cache-control', 'no-cache')
  if (isKnown(request.headers['if-none-match'], etag)) void reply.code(304).send()
  else void reply.header('content-type', 'application/json; charset=utf-8').send(bytes)
}

/**
 * Whether a client's `If-None-Match` names a tag. Compares weakly, as RFC 9110 asks for here: a proxy that compressed the
 * answer has weakened its tag.
 */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch === etag || ifNoneMatch === '*') return true
  return ifNoneMatch.split(',').some((tag) => opaque(tag) === opaque(etag))
}

function opaque(tag: string): string {
  return tag.trim().replace(/^W\//, '')
}
