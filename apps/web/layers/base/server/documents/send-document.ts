import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding } from './choose-encoding.ts'
import type { Document } from './document.ts'

/**
 * How long others may keep a document. With what this server adds (2 seconds at most) a change of the offer's phase is seen
 * within 5 seconds.
 */
const KEPT = 'public, max-age=1, stale-while-revalidate=1'

/** Answers with a document, or with 304 to a reader who has it. `kept` is how long others may keep it. */
export async function sendDocument(
  req: IncomingMessage,
  res: ServerResponse,
  document: Document,
  kept = KEPT,
): Promise<void> {
  const found = document.status === 200
  for (const [name, value] of Object.entries(document.headers)) res.setHeader(name, value)
  res.setHeader('vary', 'accept-encoding')
  res.setHeader('cache-control', found ? kept : 'no-store')
  if (found) res.setHeader('etag', document.etag)
  if (found && matches(req.headers['if-none-match'], document.etag)) {
    res.statusCode = 304
    res.removeHeader('content-type')
    res.end()
    return
  }
  const encoding = chooseEncoding(req.headers['accept-encoding'])
  const body = await document.body(encoding)
  res.statusCode = document.status
  if (encoding !== 'identity') res.setHeader('content-encoding', encoding)
  res.setHeader('content-length', body.length)
  res.end(req.method === 'HEAD' ? undefined : body)
}

function matches(asked: string | undefined, etag: string): boolean {
  if (!asked) return false
  return (
    asked.trim() === '*' ||
    asked.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''))
  )
}
