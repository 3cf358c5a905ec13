import { isSharedRead } from '../utils/api/is-shared-read.ts'
import { toApiError } from '../utils/api/to-api-error.ts'
import { shareReading } from '../utils/share-reading.ts'

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

type Operation<Data> = (on: ApiTarget) => Promise<Answer<Data>>

/** Longest wait of a page that is rendered on the server; after it the page does without. */
const SERVER_PATIENCE_MS = 4000

/**
 * Calls operations of the generated client: `const sale = await api(getSale)`, or
 * `await api((on) => issueVoucher({ ...on, body }))`. On the server it asks the API directly with the visitor's cookie, in
 * the browser through this origin. What answers all readers alike is asked for once by the server, without anybody's cookie.
 * Call it in setup, use it anywhere.
 *
 * @returns a function that answers the operation's data or throws `ApiError`.
 */
export function useApi() {
  const baseUrl = import.meta.server ? useRuntimeConfig().apiOrigin : window.location.origin
  const visitor = { ...useRequestHeaders(['cookie']), ...useRequestEvent()?.context.readerHeaders }
  const target = (headers: Record<string, string>): ApiTarget =>
    import.meta.server
      ? { baseUrl, headers, signal: AbortSignal.timeout(SERVER_PATIENCE_MS) }
      : { baseUrl, headers: {} }

  async function ask<Data>(operation: Operation<Data>, headers: Record<string, string>): Promise<Data> {
    const answer = await operation(target(headers)).catch((error: unknown): Answer<Data> => ({ error }))
    if (answer.response?.ok !== true) throw toApiError(answer.error, answer.response?.status)
    return answer.data as Data
  }

  return <Data>(operation: Operation<Data>): Promise<Data> =>
    import.meta.server && isSharedRead(operation)
      ? shareReading(operation, () => ask(operation, {}))
      : ask(operation, { ...visitor })
}
