/** A server of this machine could not be started or stopped; the message is one sentence for the person at the terminal. */
export class LocalServerError extends Error {
  override readonly name = 'LocalServerError'
  readonly code: LocalServerErrorCode

  constructor(code: LocalServerErrorCode, message: string, options: ErrorOptions = {}) {
    super(message, options)
    this.code = code
  }
}

export type LocalServerErrorCode =
  'local.exited' | 'local.not-ready' | 'local.binary-missing' | 'local.not-permitted' | 'local.rpc'
