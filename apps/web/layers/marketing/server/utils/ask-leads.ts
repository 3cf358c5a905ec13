import type { IncomingMessage } from 'node:http'
import { forwardHeaders } from '../../../base/server/utils/forward-headers.ts'
import type { LetterRefusal } from '../../shared/letter-answer.ts'

export interface LeadCall {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below `/api/v1/leads`. */
  path?: string
  body?: object
  /** Of a letter's link. */
  token?: string
}

export type LeadAnswer = { data: unknown } | { problem: LetterRefusal['problem'] }

const PATIENCE_MS = 8_000

/** Asks the API for the visitor: it judges their Origin and counts by their address, and gets no cookie. */
export async function askLeads(
  { headers, socket }: IncomingMessage,
  apiOrigin: string,
  { body, method, path = '', token }: LeadCall,
): Promise<LeadAnswer> {
  const visitor = { origin: headers.origin, 'x-forwarded-for': headers['x-forwarded-for'] }
  const protocol = 'encrypted' in socket ? 'https' : 'http'
  const client = { address: socket.remoteAddress, host: headers.host, protocol } as const
  try {
    const answer = await fetch(`${apiOrigin}/api/v1/leads${path}`, {
      method,
      headers: {
        ...(forwardHeaders(visitor, client) as Record<string, string>),
        ...(body && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const data: unknown = answer.status === 204 ? undefined : await answer.json()
    return answer.ok ? { data } : { problem: data as LetterRefusal['problem'] }
  } catch {
    return { problem: { code: 'web.api-unreachable', status: 502 } }
  }
}
