/** An error as it goes into a log line. */
interface LoggedError {
  type: string
  message: string
  code?: unknown
  stack?: string
  cause?: LoggedError
}

/** Causes beyond this depth say nothing more. */
const DEPTH = 5

/**
 * What a log line says of an error: type, message, code, stack and causes. Nothing else: libraries hang whole clients,
 * with their passwords, on the errors they throw.
 */
export function describeError(error: unknown, depth = DEPTH): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) }
  const { name, message, stack, cause } = error
  const code: unknown = Reflect.get(error, 'code')
  return {
    type: name,
    message,
    ...(code !== undefined && { code }),
    ...(stack !== undefined && { stack }),
    ...(cause !== undefined && depth > 0 && { cause: describeError(cause, depth - 1) }),
  }
}
