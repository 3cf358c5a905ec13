import { describeNetwork } from '../describe/describe-network.ts'
import { networks } from '../networks.ts'
import { ProviderError, providerErrorCodes } from '../provider-error.ts'
import { walletTexts } from '../texts.ts'
import type { WalletContext } from '../wallet-context.ts'
import { moveToChain } from './accounts.ts'

/** `wallet_switchEthereumChain`, and `wallet_addEthereumChain` for a chain the wallet already knows. */
export async function switchNetwork(context: WalletContext, wanted: unknown): Promise<null> {
  const chainId = Number((wanted as { chainId?: unknown } | undefined)?.chainId)
  if (!Number.isSafeInteger(chainId))
    throw new ProviderError(providerErrorCodes.invalidParams, 'chainId is missing.')
  if (!networks.some((network) => network.id === chainId)) {
    throw new ProviderError(providerErrorCodes.unknownChain, `Unrecognized chain ${chainId}.`)
  }
  const { vault, ask, locale } = context
  if (vault.state.chainId === chainId) return null
  const answer = await ask(describeNetwork(vault.state.chainId, chainId, walletTexts[locale()]))
  if (!answer) throw new ProviderError(providerErrorCodes.rejected, 'User rejected the request.')
  moveToChain(context, chainId)
  return null
}
