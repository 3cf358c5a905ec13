import type { SignInRequest } from '@amour/api-client/api'
import type { Locale } from '@amour/domain'
import type { Address } from 'viem'

/** The EIP-4361 message that the API asked for, its statement in the reader's language, its times by the API's clock. */
export async function signInMessage(
  request: SignInRequest,
  address: Address,
  locale: Locale,
): Promise<string> {
  const { createSiweMessage } = await import('viem/siwe')
  return createSiweMessage({
    address,
    chainId: request.chainId,
    domain: request.domain,
    uri: request.uri,
    version: request.version,
    nonce: request.nonce,
    statement: request.statement[locale],
    issuedAt: new Date(request.issuedAt),
    expirationTime: new Date(request.expiresAt),
  })
}
