import type { ErrorCode } from './error-catalogue.ts'
import { errorCatalogue } from './error-catalogue.ts'

export interface DomainErrorOptions {
  /** What a reader may be told beyond the catalogue's sentence; never a secret or an internal detail. */
  detail?: string
  /** Field faults, as they go into a problem document. */
  errors?: readonly FieldFault[]
  cause?: unknown
  /** Whole seconds after which the same call may succeed, where that is known. */
  retryAfterSeconds?: number
}

/** One faulty field of an input: a JSON pointer and a sentence. */
export interface FieldFault {
  path: string
  message: string
}

/**
 * The one error that services throw. `code` names it for programs, `message` for people, `retryable` says whether the same
 * call may succeed later.
 */
export class DomainError extends Error {
  override readonly name: string
  readonly code: ErrorCode
  readonly retryable: boolean
  readonly errors: readonly FieldFault[]
  readonly retryAfterSeconds: number | undefined

  constructor(code: ErrorCode, options: DomainErrorOptions = {}) {
    const entry = errorCatalogue[code]
    super(options.detail ?? entry.message, { cause: options.cause })
    this.name = errorName(code)
    this.code = code
    this.retryable = entry.retryable
    this.errors = options.errors ?? []
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}

/** `sale.sold-out` reads `SaleSoldOutError`. */
function errorName(code: string): string {
  const words = code.split(/[.-]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return `${words.join('')}Error`
}
