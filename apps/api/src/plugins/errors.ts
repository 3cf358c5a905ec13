import { isUnavailable } from '@amour/db'
import { DomainError, type ErrorCode, type FieldFault } from '@amour/domain'
import type { FastifyError, FastifyReply, FastifyRequest, FastifySchemaValidationError } from 'fastify'
import fp from 'fastify-plugin'
import { problemOf } from '../http/problem.ts'
import { createMethodsByPath } from '../http/methods-by-path.ts'

const codeByFastifyError: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.unsupported-media-type',
  FST_ERR_BAD_URL: 'request.not-found',
  FST_ERR_MAX_PARAM_LENGTH: 'request.not-found',
  FST_ERR_ASYNC_CONSTRAINT: 'request.not-found',
}

/** When nothing better is known; so each answer that asks for patience says how much. */
const WAIT_SECONDS: Record<number, number> = { 429: 60, 503: 2 }

/** The one place that turns what was thrown into an answer. */
export const errors = fp(async (app) => {
  const methodsOf = createMethodsByPath(app)

  app.setErrorHandler<FastifyError>(answerError)

  app.setNotFoundHandler((request, reply) => {
    const allowed = methodsOf(request.url)
    if (allowed.length === 0) throw new DomainError('request.not-found')
    reply.header('allow', allowed.join(', '))
    throw new DomainError('request.method-not-allowed')
  })
})

/** Turns what was thrown into an answer: within a route, and for requests that never come to one. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const refusal = refusalOf(error)
  const problem = problemOf(refusal, request.id)
  if (problem.status >= 500) request.log.error({ err: error }, 'Request failed')
  const wait = refusal.retryAfterSeconds ?? WAIT_SECONDS[problem.status]
  if (wait !== undefined) void reply.header('retry-after', wait)
  return reply
    .code(problem.status)
    .headers({ 'x-request-id': request.id, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
    .type('application/problem+json')
    .send(problem)
}

function refusalOf(error: FastifyError): DomainError {
  if (error instanceof DomainError) return error
  if (error.validation) {
    return new DomainError('request.invalid', {
      errors: error.validation.flatMap((fault) => faultsOf(fault, error)),
    })
  }
  const code = codeByFastifyError[error.code] ?? (isClientError(error) ? 'request.invalid' : undefined)
  return new DomainError(code ?? unexpected(error), { cause: error })
}

/** A missing field is reported at the field, not at the object that lacks it. */
function faultsOf(
  { instancePath, keyword, params, message = 'is not valid' }: FastifySchemaValidationError,
  { validationContext }: FastifyError,
): FieldFault[] {
  const root = validationContext === 'body' ? '' : `/${validationContext ?? 'request'}`
  const missing = keyword === 'required' ? params['requiredProperties'] : undefined
  if (!Array.isArray(missing)) return [{ path: root + instancePath, message }]
  return missing.map((name) => ({ path: `${root}${instancePath}/${String(name)}`, message: 'is missing' }))
}

function isClientError({ statusCode }: FastifyError): boolean {
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500
}

/** A database that cannot answer now is a passing failure: a retry may help. */
function unexpected(error: FastifyError): ErrorCode {
  return isUnavailable(error) ? 'internal.unavailable' : 'internal.unexpected'
}
