import type { Problem } from './api-error.ts'
import { ApiError } from './api-error.ts'

/** Makes the typed error of whatever a call ended with: a problem document, another answer, or no answer at all. */
export function toApiError(error: unknown, status: number | undefined): ApiError {
  if (error instanceof ApiError) return error
  if (isProblem(error)) return new ApiError(error)
  if (status === undefined) {
    return new ApiError({ title: 'No answer', status: 502, code: 'web.api-unreachable' }, { cause: error })
  }
  return new ApiError({ title: 'Unexpected answer', status, code: 'internal.unexpected' }, { cause: error })
}

function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null) return false
  return 'code' in value && typeof value.code === 'string' && 'status' in value && 'title' in value
}
