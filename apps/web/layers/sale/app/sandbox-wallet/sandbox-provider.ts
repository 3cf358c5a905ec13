import { numberToHex } from 'viem'
import { ProviderError, providerErrorCodes } from './provider-error.ts'
import { connectSite, disconnectSite, visibleAccounts } from './requests/accounts.ts'
import { switchNetwork } from './requests/network.ts'
import { sendTransaction } from './requests/send-transaction.ts'
import { signPersonal, signTypedData } from './requests/sign.ts'
import type { WalletContext } from './wallet-context.ts'

type Handler = (context: WalletContext, params: unknown[]) => unknown

const accountPermission = { parentCapability: 'eth_accounts' }

const handlers: Record<string, Handler> = {
  eth_accounts: visibleAccounts,
  eth_requestAccounts: (context) =>
    context.vault.state.connected ? visibleAccounts(context) : connectSite(context),
  eth_chainId: ({ vault }) => numberToHex(vault.state.chainId),
  net_version: ({ vault }) => String(vault.state.chainId),
  wallet_getPermissions: ({ vault }) => (vault.state.connected ? [accountPermission] : []),
  wallet_requestPermissions: (context) => connectSite(context).then(() => [accountPermission]),
  wallet_revokePermissions: disconnectSite,
  wallet_switchEthereumChain: (context, [wanted]) => switchNetwork(context, wanted),
  wallet_addEthereumChain: (context, [wanted]) => switchNetwork(context, wanted),
  personal_sign: signPersonal,
  eth_signTypedData_v4: signTypedData,
  eth_sendTransaction: sendTransaction,
}

/** What a node answers and a wallet only passes on. */
const FORWARDED = /^(eth_(?!sign|send|subscribe)|net_|web3_)|^eth_sendRawTransaction$/

export interface ProviderRequest {
  method: string
  params?: unknown
}

/**
 * The wallet as a site sees it (EIP-1193). Throws `ProviderError`: 4001 refused, 4100 not connected, 4200 unknown method, 4901 no node
 * for the wallet's network, 4902 unknown chain.
 */
export function createSandboxProvider(context: WalletContext) {
  async function request({ method, params = [] }: ProviderRequest): Promise<unknown> {
    const handler = handlers[method]
    if (handler) return handler(context, Array.isArray(params) ? params : [params])
    if (!FORWARDED.test(method))
      throw new ProviderError(providerErrorCodes.unsupported, `${method} is not supported.`)
    if (context.vault.state.chainId !== context.homeChainId) {
      throw new ProviderError(
        providerErrorCodes.chainDisconnected,
        'This wallet has no node for its network.',
      )
    }
    return context.rpc(method, params)
  }
  return { request, on: context.events.on, removeListener: context.events.removeListener }
}

export type SandboxProvider = ReturnType<typeof createSandboxProvider>
