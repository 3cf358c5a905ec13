import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import proxyAddress from '@fastify/proxy-addr'
import { type Dispatcher, Pool, errors } from 'undici'
import { apiPath } from './api-path.ts'
import { turnAway } from './framing-gate.ts'
import { type RelayProblem, answerProblem } from './problem-answer.ts'
import { BodyTooLarge, readBody } from './read-body.ts'
import { answerHeaders, forwardHeaders } from './relay-headers.ts'

/** The API's own limit. */
const MOST_BODY_BYTES = 64 * 1024
/** The API gives up after 30 seconds and says so. */
const ANSWER_BEGINS_MS = 35_000
const CONNECT_MS = 2_000

export interface RelayOptions {
  readonly apiOrigin: string
  /** Shared with the API alone. */
  readonly secret?: string
  /** Proxies of ours in front of the web server. */
  readonly trustedProxyHops: number
}

/** Hands requests on to the API. */
export interface Relay {
  /** Answers the client, whatever happens; never rejects. */
  (req: IncomingMessage, res: ServerResponse): Promise<void>
  close(): Promise<void>
}

/**
 * A relay to the API. A request is read and judged to its end before anything of it goes on, and goes on framed anew by its known length:
 * nothing that a client sends can be taken for another request. Answers are streamed, events included; a client that leaves ends the request,
 * and a connection whose answer was not read to its end is never used again.
 */
export function createRelay({ apiOrigin, secret, trustedProxyHops }: RelayOptions): Relay {
  const pool = new Pool(apiOrigin, {
    pipelining: 1,
    connect: { timeout: CONNECT_MS },
    headersTimeout: ANSWER_BEGINS_MS,
    // Event streams have no end; the API says something every 15 seconds.
    bodyTimeout: 60_000,
  })

  async function ask(
    req: IncomingMessage,
    path: string,
    signal: AbortSignal,
  ): Promise<Dispatcher.ResponseData> {
    const body = await readBody(req, MOST_BODY_BYTES)
    const address = proxyAddress(req, (_address, hop) => hop < trustedProxyHops)
    return pool.request({
      method: req.method as Dispatcher.HttpMethod,
      path,
      headers: forwardHeaders(req.headers, { address, ...(secret && { secret }) }),
      body: body.length > 0 ? body : null,
      signal,
    })
  }

  const relay = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (await turnAway(req, res)) return
    const path = apiPath(req.url ?? '')
    if (path === undefined) return answerProblem(req, res, NOT_FOUND, { ends: !req.complete })
    const left = new AbortController()
    res.once('close', () => left.abort())
    try {
      const answer = await ask(req, path, left.signal)
      res.writeHead(answer.statusCode, answerHeaders(answer.headers))
      res.flushHeaders()
      await pipeline(answer.body, res)
    } catch (error) {
      if (res.destroyed) return
      if (res.headersSent) res.destroy()
      else await answerProblem(req, res, problemOf(error), { ends: !req.complete })
    }
  }
  return Object.assign(relay, { close: () => pool.destroy() })
}

const NOT_FOUND: RelayProblem = {
  status: 404,
  title: 'Not Found',
  code: 'request.not-found',
  detail: 'There is nothing at this address.',
}

function problemOf(error: unknown): RelayProblem {
  if (error instanceof BodyTooLarge) {
    const detail = `A request's body has ${MOST_BODY_BYTES} bytes at most.`
    return { status: 413, title: 'Content Too Large', code: 'request.too-large', detail }
  }
  if (error instanceof errors.HeadersTimeoutError) {
    const detail =
      'The API took too long. What it was asked to do may have been done: look before you try again.'
    return { status: 504, title: 'Gateway Timeout', code: 'web.api-late', detail }
  }
  const detail = wasReached(error)
    ? 'The API broke off. What it was asked to do may have been done: look before you try again.'
    : 'The API did not answer. Nothing was changed; please try again.'
  return { status: 502, title: 'Bad Gateway', code: 'web.api-unreachable', detail }
}

/** Whether a request can have reached the API before it failed. */
function wasReached(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code !== 'ECONNREFUSED' && !(error instanceof errors.ConnectTimeoutError)
}
