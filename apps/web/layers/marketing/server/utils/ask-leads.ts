import type { H3Event } from 'h3'
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
  { context, node }: H3Event,
  apiOrigin: string,
  { body, method, path = '', token }: LeadCall,
): Promise<LeadAnswer> {
  const { origin } = node.req.headers
  try {
    const answer = await fetch(`${apiOrigin}/api/v1/leads${path}`, {
      method,
      headers: {
        ...context.readerHeaders,
        ...(origin && { origin }),
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
