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

/** Asks the API for the visitor: `headers` name them. It judges their Origin and counts by their address, and gets no cookie. */
export async function askLeads(
  headers: Record<string, string>,
  apiOrigin: string,
  { body, method, path = '', token }: LeadCall,
): Promise<LeadAnswer> {
  try {
    const answer = await fetch(`${apiOrigin}/api/v1/leads${path}`, {
      method,
      headers: {
        ...headers,
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
