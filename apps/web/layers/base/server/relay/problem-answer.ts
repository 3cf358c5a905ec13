import type { IncomingMessage, ServerResponse } from 'node:http'
import { setImmediate as parserFirst } from 'node:timers/promises'
import { endConnectionWith } from './connection-end.ts'
import { letFinish } from './read-body.ts'

/** A refusal by the web server itself, as RFC 9457 words it. */
export interface RelayProblem {
  readonly status: number
  readonly title: string
  readonly code: string
  readonly detail: string
}

/** Answers with a problem. Where what follows on the connection cannot be trusted, it ends with the answer. */
export async function answerProblem(
  req: IncomingMessage,
  res: ServerResponse,
  problem: RelayProblem,
  { ends }: { ends: boolean },
): Promise<void> {
  if (ends) {
    endConnectionWith(req)
    // Node may find a fault in what it has read already: then it answers by itself, and cuts off any answer that was begun.
    await parserFirst()
    if (res.destroyed) return
  }
  const { status, title, detail, code } = problem
  const instance = (req.url ?? '').split('?')[0]
  const body = JSON.stringify({ type: 'about:blank', title, status, detail, instance, code })
  res.writeHead(status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(body),
    ...(ends && { connection: 'close' }),
    ...(status >= 502 && { 'retry-after': '2' }),
  })
  if (ends) {
    res.write(req.method === 'HEAD' ? '' : body)
    await letFinish(req)
    res.end()
    return
  }
  res.end(body)
}
