import { numberToHex } from 'viem'
import { describeConnection } from '../describe/describe-connection.ts'
import { fundAccounts } from '../fund-accounts.ts'
import { ProviderError, providerErrorCodes } from '../provider-error.ts'
import { walletTexts } from '../texts.ts'
import type { WalletContext } from '../wallet-context.ts'

/** Accounts the site may see: one once connected, none before. */
export function visibleAccounts({ vault }: WalletContext): string[] {
  return vault.state.connected ? [vault.account().address] : []
}

/** Asks whether the site may see an account, and which; remembers the answer. */
export async function connectSite(context: WalletContext): Promise<string[]> {
  const { vault, rpc, sale, ask, page, locale } = context
  await fundAccounts(vault, rpc, sale)
  const answer = await ask(describeConnection(vault, page.origin, walletTexts[locale()]))
  if (!answer) throw new ProviderError(providerErrorCodes.rejected, 'User rejected the request.')
  vault.update({ connected: true, selected: answer.account ?? vault.state.selected })
  context.events.emit('accountsChanged', visibleAccounts(context))
  if (answer.network !== undefined) moveToChain(context, answer.network)
  return visibleAccounts(context)
}

/** Forgets the site's permission. */
export function disconnectSite({ vault, events }: WalletContext): null {
  vault.update({ connected: false })
  events.emit('accountsChanged', [])
  return null
}

/** Puts the wallet on a chain and tells the site when it changed. */
export function moveToChain({ vault, events }: WalletContext, chainId: number): void {
  if (vault.state.chainId === chainId) return
  vault.update({ chainId })
  events.emit('chainChanged', numberToHex(chainId))
}

/** Refuses what only a connected site may ask, or an account that is not the one shown. */
export function requireAccount({ vault }: WalletContext, address: unknown): void {
  const shown = vault.account().address.toLowerCase()
  if (!vault.state.connected || typeof address !== 'string' || address.toLowerCase() !== shown) {
    throw new ProviderError(providerErrorCodes.unauthorized, 'This account is not open to this site.')
  }
}
