import { type DomainError, type ErrorCode, errorCatalogue } from '@amour/domain'
import Type, { type Static } from 'typebox'
import { named } from './reference.ts'
import { statusByCode } from './status-by-code.ts'

export const Problem = named(
  'Problem',
  Type.Object(
    {
      type: Type.String({
        format: 'uri-reference',
        description: 'Names the kind of problem; `/problems/<code>`',
      }),
      title: Type.String({ description: 'A sentence for a developer; pages translate `code` instead' }),
      status: Type.Integer(),
      detail: Type.String({ description: 'What can be said about this very occurrence' }),
      instance: Type.String({
        description: 'The request id, also in the header `x-request-id` and in our logs',
      }),
      code: Type.Enum(Object.keys(errorCatalogue) as ErrorCode[], {
        description: 'Keeps its meaning once published',
      }),
      retryable: Type.Boolean({ description: 'Whether the same request may succeed later' }),
      errors: Type.Optional(
        Type.Array(
          Type.Object({
            path: Type.String({ description: 'JSON pointer into the request' }),
            message: Type.String(),
          }),
        ),
      ),
    },
    { description: 'RFC 9457 problem details' },
  ),
)

export type Problem = Static<typeof Problem>

/** The problem document of a refusal. */
export function problemOf(error: DomainError, requestId: string): Problem {
  return {
    type: `/problems/${error.code}`,
    title: errorCatalogue[error.code].message,
    status: statusByCode[error.code],
    detail: error.message,
    instance: requestId,
    code: error.code,
    retryable: error.retryable,
    ...(error.errors.length > 0 && { errors: [...error.errors] }),
  }
}
