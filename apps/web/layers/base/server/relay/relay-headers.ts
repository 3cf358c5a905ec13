import type { IncomingHttpHeaders } from 'node:http'

/** Headers of one hop (RFC 9110, 7.6.1), of the body's framing, and of those that only a proxy of ours may set: none is handed on. */
const OF_THIS_HOP = new Set([
  'connection',
  'content-length',
  'expect',
  'forwarded',
  'host',
  'http2-settings',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
  'x-amour-web',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
])

type Headers = Record<string, string | string[]>

/** What the web server knows of the client and says of itself. */
export interface ClientSide {
  readonly address: string
  /** Proves to the API that it is the web server who says so; without one the API looks at the connection alone. */
  readonly secret?: string
}

/** Headers for the API: the client's own ones (cookie, Origin, Last-Event-ID included), and the client's address as we know it. */
export function forwardHeaders(headers: IncomingHttpHeaders, { address, secret }: ClientSide): Headers {
  return {
    ...endToEnd(headers),
    'x-forwarded-for': address,
    ...(secret && { 'x-amour-web': secret }),
  }
}

/** Headers of the API's answer that may reach the client; its length goes along, as its body is handed on unchanged. */
export function answerHeaders(headers: IncomingHttpHeaders): Headers {
  const length = headers['content-length']
  return { ...endToEnd(headers), ...(length !== undefined && { 'content-length': length }) }
}

/** Those that Connection names belong to the hop, too. */
function endToEnd(headers: IncomingHttpHeaders): Headers {
  const named = String(headers.connection ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  return Object.fromEntries(
    Object.entries(headers).filter(
      (entry): entry is [string, string | string[]] =>
        entry[1] !== undefined && !OF_THIS_HOP.has(entry[0]) && !named.includes(entry[0]),
    ),
  )
}
