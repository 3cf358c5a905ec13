/** A problem document (RFC 9457) as the API answers it. */
export interface Problem {
  title: string
  status: number
  code: string
  detail?: string
  errors?: readonly { path: string; message: string }[]
}

/**
 * The API refused, or could not be reached (`web.api-unreachable`, status 502). `code` names the reason; pages translate it
 * under `problem.<code>`. `data` survives the way from server to browser.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: string
  readonly status: number
  readonly errors: NonNullable<Problem['errors']>
  readonly data: { code: string }

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail ?? problem.title, options)
    this.code = problem.code
    this.status = problem.status
    this.errors = problem.errors ?? []
    this.data = { code: problem.code }
  }
}
