/** What was to be opened was sealed with another key, for another place, or changed since. */
export class InvalidSealError extends Error {
  override readonly name = 'InvalidSealError'

  constructor(cause?: unknown) {
    super('Sealed data cannot be opened', { cause })
  }
}
