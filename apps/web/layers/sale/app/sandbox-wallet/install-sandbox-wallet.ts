import { isLocalChain } from '@amour/chain'
import type { Address } from 'viem'
import { openApprovalWindow } from './approval/approval-window.ts'
import { announceWallet } from './announce-wallet.ts'
import { createJsonRpc } from './json-rpc.ts'
import { createProviderEvents } from './provider-events.ts'
import { createSandboxProvider } from './sandbox-provider.ts'
import { walletTexts } from './texts.ts'
import { openVault } from './vault.ts'
import { walletLocale } from './wallet-locale.ts'

export interface SandboxWalletOptions {
  chainId: number
  rpcUrl: string
  /** The sale, so that the wallet can say whether a recipient is known. */
  sale: Address
}

/** Offers the sandbox wallet to the page by EIP-6963. Does nothing on any chain but a developer's own. */
export function installSandboxWallet({ chainId, rpcUrl, sale }: SandboxWalletOptions): void {
  if (!isLocalChain(chainId)) return
  const locale = () => walletLocale(document.documentElement.lang)
  const provider = createSandboxProvider({
    vault: openVault(window.localStorage, chainId),
    rpc: createJsonRpc(rpcUrl),
    rpcUrl,
    events: createProviderEvents(),
    ask: (view) => openApprovalWindow(view, walletTexts[locale()], locale()),
    homeChainId: chainId,
    sale,
    page: { origin: window.location.origin, host: window.location.host },
    locale,
  })
  announceWallet(provider, walletTexts[locale()].name)
}
