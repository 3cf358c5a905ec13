import { DomainError } from '@amour/domain'
import type { SignedIn } from './signed-in.ts'

/**
 * Lets only the wallets of administrators through.
 *
 * @param wallets addresses in any spelling.
 * @returns a check that throws DomainError `auth.required` or `auth.admin-required`.
 */
export function requireAdmin(signedIn: SignedIn, wallets: readonly string[]): SignedIn {
  const admins = new Set(wallets.map((wallet) => wallet.toLowerCase()))
  return async (request) => {
    const session = await signedIn(request)
    if (!admins.has(session.wallet.address.toLowerCase())) throw new DomainError('auth.admin-required')
    return session
  }
}
