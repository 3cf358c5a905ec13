import type { SignInRequest } from '@amour/api-client/api'
import type { Locale } from '@amour/domain'
import type { Address } from 'viem'

/** Under the ten minutes that the API allows, so that a clock a little off does no harm. */
const LIFETIME_MS = 9 * 60_000

/** The EIP-4361 message that the API asked for, its statement in the reader's language. */
export async function signInMessage(
  request: SignInRequest,
  address: Address,
  locale: Locale,
  now: Date,
): Promise<string> {
  const { createSiweMessage } = await import('viem/siwe')
  const expiry = Math.min(Date.parse(request.expiresAt), now.getTime() + LIFETIME_MS)
  return createSiweMessage({
    address,
    chainId: request.chainId,
    domain: request.domain,
    uri: request.uri,
    version: request.version,
    nonce: request.nonce,
    statement: request.statement[locale],
    issuedAt: now,
    expirationTime: new Date(expiry),
  })
}
