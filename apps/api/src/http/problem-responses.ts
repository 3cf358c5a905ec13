import { type ErrorCode, errorCatalogue } from '@amour/domain'
import { Problem } from './problem.ts'
import { reference } from './reference.ts'
import { statusByCode } from './status-by-code.ts'

const everywhere: readonly ErrorCode[] = ['request.too-many', 'internal.unexpected']

/** What a route that changes something can always answer. */
export const unsafeRefusals = [
  'request.invalid',
  'request.too-large',
  'request.unsupported-media-type',
  'auth.origin-refused',
] as const satisfies readonly ErrorCode[]

/**
 * Declares a route's refusals by their codes, so that OpenAPI and the client name them. Too many requests and an
 * unexpected failure can happen everywhere and need not be listed.
 */
export function problems(...codes: readonly ErrorCode[]) {
  const byStatus = Map.groupBy([...codes, ...everywhere], (code) => statusByCode[code])
  return Object.fromEntries(
    [...byStatus].map(([status, its]) => [
      status,
      {
        description: its.map((code) => `\`${code}\`: ${errorCatalogue[code].message}`).join('\n\n'),
        content: { 'application/problem+json': { schema: reference(Problem) } },
      },
    ]),
  )
}
