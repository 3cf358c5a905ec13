import type { IncomingHttpHeaders } from 'node:http'

/** Headers that belong to one hop (RFC 9110, 7.6.1) and are never forwarded. */
const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

/** What the proxy knows of the client's side of the connection. */
export interface ClientSide {
  address: string | undefined
  host: string | undefined
  protocol: 'http' | 'https'
}

/**
 * Headers for the API: the client's own ones (cookie, Origin, Last-Event-ID included) without hop-by-hop ones, with this hop
 * appended to X-Forwarded-For. Proto and Host keep what an outer proxy said, so the API sees what the browser sees.
 */
export function forwardHeaders(
  headers: IncomingHttpHeaders,
  client: ClientSide,
): Record<string, string | string[]> {
  const forwarded: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && name !== 'host' && !HOP_BY_HOP.includes(name)) forwarded[name] = value
  }
  const chain = [headers['x-forwarded-for'], client.address].flat().filter(Boolean)
  if (chain.length > 0) forwarded['x-forwarded-for'] = chain.join(', ')
  forwarded['x-forwarded-proto'] ??= client.protocol
  if (client.host) forwarded['x-forwarded-host'] ??= client.host
  return forwarded
}

/** Headers of the API's answer that may reach the client. */
export function answerHeaders(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).filter(
      (entry): entry is [string, string | string[]] =>
        entry[1] !== undefined && !HOP_BY_HOP.includes(entry[0]),
    ),
  )
}
