import { expect, it } from 'vitest'
import { DomainError } from './domain-error.ts'
import { type ErrorCode, errorCatalogue } from './error-catalogue.ts'

it('carries code, sentence, cause and whether a retry helps', () => {
  const cause = new Error('deep')
  const error = new DomainError('chain.unavailable', { cause })
  expect(error).toMatchObject({ name: 'ChainUnavailableError', retryable: true, cause, errors: [] })
  expect(error.message).toBe(errorCatalogue['chain.unavailable'].message)
})

it.each(Object.keys(errorCatalogue) as ErrorCode[])(
  '%s reads area.reason and has a whole sentence',
  (code) => {
    expect(code).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/)
    expect(errorCatalogue[code].message).toMatch(/^[A-Z].*\.$/)
  },
)
