import { toApiError } from '../utils/api/to-api-error.ts'

/** Where and as whom a generated operation runs; spread it into the operation's options. */
export interface ApiTarget {
  baseUrl: string
  headers: Record<string, string>
  signal?: AbortSignal
}

interface Answer<Data> {
  data?: Data | undefined
  error?: unknown
  response?: Response | undefined
}

/** Longest wait of a page that is rendered on the server; after it the page does without. */
const SERVER_PATIENCE_MS = 4000

/**
 * Calls operations of the generated client: `const sale = await api(getSale)`, or
 * `await api((on) => issueVoucher({ ...on, body }))`. On the server it asks the API directly with the visitor's cookie, in
 * the browser through this origin. Call it in setup, use it anywhere.
 *
 * @returns a function that answers the operation's data or throws `ApiError`.
 */
export function useApi() {
  const baseUrl = import.meta.server ? useRuntimeConfig().apiOrigin : window.location.origin
  const visitor = useRequestHeaders(['cookie'])
  const target = (): ApiTarget =>
    import.meta.server
      ? { baseUrl, headers: { ...visitor }, signal: AbortSignal.timeout(SERVER_PATIENCE_MS) }
      : { baseUrl, headers: {} }

  return async <Data>(operation: (on: ApiTarget) => Promise<Answer<Data>>): Promise<Data> => {
    const answer = await operation(target()).catch((error: unknown): Answer<Data> => ({ error }))
    if (answer.response?.ok !== true) throw toApiError(answer.error, answer.response?.status)
    return answer.data as Data
  }
}
