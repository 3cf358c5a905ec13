import { createHash, randomBytes } from 'node:crypto'

/** How long a confirmation is valid. */
export const CONFIRMATION_HOURS = 48

/** A new token; only its hash is kept. */
export function newConfirmationToken(): { token: string; tokenHash: Buffer } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: hashOfToken(token) }
}

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
