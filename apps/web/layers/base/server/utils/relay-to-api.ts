import { request as requestHttp } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { request as requestHttps } from 'node:https'
import { pipeline } from 'node:stream/promises'
import { answerHeaders, forwardHeaders } from './forward-headers.ts'

/**
 * Streams one request to the API and its answer back, byte for byte: event streams flow, a client that leaves ends the
 * upstream request. Rejects when the API cannot be reached before it answered; a broken answer just ends.
 */
export async function relayToApi(
  req: IncomingMessage,
  res: ServerResponse,
  apiOrigin: string,
): Promise<void> {
  const target = new URL(req.url ?? '/', apiOrigin)
  const send = target.protocol === 'https:' ? requestHttps : requestHttp
  const upstream = send(target, {
    method: req.method,
    headers: forwardHeaders(req.headers, {
      address: req.socket.remoteAddress,
      host: req.headers.host,
      protocol: 'encrypted' in req.socket ? 'https' : 'http',
    }),
  })
  res.once('close', () => upstream.destroy())

  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    upstream.once('response', resolve)
    upstream.once('error', reject)
    req.once('error', reject)
    req.pipe(upstream)
  })
  upstream.on('error', () => res.destroy())
  res.writeHead(answer.statusCode ?? 502, answerHeaders(answer.headers))
  res.flushHeaders()
  await pipeline(answer, res).catch(() => res.destroy())
}
