import type { IncomingMessage } from 'node:http'

/** Methods whose requests may have a body. */
const WITH_BODY = ['POST', 'PUT', 'PATCH', 'DELETE']

/**
 * Why it cannot be said for certain where a request ends, in a sentence; nothing when it can (RFC 9112, 6.1 and 6.3). Such a request is
 * where smuggling begins: one reader takes for a body what the next takes for another request.
 */
export function framingFault({
  method = '',
  headers,
  httpVersion,
  rawHeaders,
}: IncomingMessage): string | undefined {
  const coding = headers['transfer-encoding']
  const length = headers['content-length']
  const times = (name: string) =>
    rawHeaders.filter((raw, index) => index % 2 === 0 && raw.toLowerCase() === name).length
  if (coding !== undefined && length !== undefined)
    return 'Content-Length and Transfer-Encoding exclude each other.'
  if (times('transfer-encoding') > 1 || times('content-length') > 1)
    return 'The length is given more than once.'
  if (coding !== undefined && coding.trim().toLowerCase() !== 'chunked')
    return 'The only transfer coding is chunked.'
  if (coding !== undefined && httpVersion === '1.0') return 'HTTP/1.0 knows no transfer coding.'
  if (length !== undefined && !/^\d+$/.test(length)) return 'Content-Length is not a number.'
  const hasBody = coding !== undefined || Number(length ?? 0) > 0
  if (hasBody && !WITH_BODY.includes(method)) return `${method} has no body.`
  return undefined
}
