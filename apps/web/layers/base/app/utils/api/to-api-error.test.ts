import { describe, expect, it } from 'vitest'
import { ApiError } from './api-error.ts'
import { toApiError } from './to-api-error.ts'

describe('toApiError', () => {
  it('keeps a problem document, its code and its field errors', () => {
    const errors = [{ path: '/country', message: 'unknown' }]
    const error = toApiError(
      { title: 'Bad Request', status: 400, code: 'request.invalid', detail: 'No.', errors },
      400,
    )
    expect(error).toMatchObject({
      code: 'request.invalid',
      status: 400,
      message: 'No.',
      errors,
      data: { code: 'request.invalid' },
    })
  })

  it('calls silence unreachable, and keeps the cause', () => {
    const cause = new TypeError('fetch failed')
    expect(toApiError(cause, undefined)).toMatchObject({ code: 'web.api-unreachable', status: 502, cause })
  })

  it('calls anything else unexpected', () => {
    expect(toApiError('<html>', 503)).toMatchObject({ code: 'internal.unexpected', status: 503 })
  })

  it('does not wrap itself', () => {
    const error = new ApiError({ title: 'x', status: 401, code: 'auth.required' })
    expect(toApiError(error, 500)).toBe(error)
  })
})
