import type { IncomingMessage } from 'node:http'

/** More than any of our forms is long. */
const MOST_BYTES = 64 * 1024

/** A form's fields; `too-large` or `not-a-form` for what is none. Reads no further than it must. */
export async function readForm(
  request: IncomingMessage,
): Promise<URLSearchParams | 'too-large' | 'not-a-form'> {
  const type = request.headers['content-type'] ?? ''
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return 'too-large'
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) return 'too-large'
    chunks.push(chunk)
  }
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return 'not-a-form'
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}
