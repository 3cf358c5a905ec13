import { chainById } from '@amour/chain'
import type { Config } from '@wagmi/core'
import {
  connect,
  createConfig,
  createStorage,
  disconnect,
  fallback,
  getConnection,
  getConnectors,
  http,
  reconnect,
  signMessage,
  switchChain,
  watchConnection,
  watchConnectors,
} from '@wagmi/core'
import { WALLET_STORAGE_KEY } from './remembered-wallet.ts'
import type { WalletOptions } from './wallet-options.ts'
import type { WalletState } from './wallet-state.ts'

/** The loaded wallet code of one page. Load this file with `import()` only: it brings wagmi and viem. */
export interface WalletRuntime {
  config: Config
  options: WalletOptions
  /** Connects the wallet with this uid; throws what the wallet answers. */
  connect(uid: string): Promise<void>
  disconnect(): Promise<void>
  /** Asks the wallet to move to the sale's chain. */
  switchToSaleChain(): Promise<void>
  signMessage(message: string): Promise<`0x${string}`>
}

/**
 * Opens the wallet code: finds the wallets, takes up an earlier connection, and reports every change of account, chain or choice.
 */
export async function openWalletRuntime(
  options: WalletOptions,
  report: (state: WalletState) => void,
): Promise<WalletRuntime> {
  const chain = chainById(options.chainId)
  const urls = options.rpcUrl.split(',').map((url) => url.trim())
  const config: Config = createConfig({
    chains: [chain],
    transports: { [chain.id]: fallback(urls.map((url) => http(url))) },
    pollingInterval: 1500,
    storage: createStorage({ key: WALLET_STORAGE_KEY, storage: window.localStorage }),
  })
  const tell = () => report(readState(config))
  watchConnection(config, { onChange: tell })
  watchConnectors(config, { onChange: tell })
  await reconnect(config).catch(() => [])
  tell()

  return {
    config,
    options,
    async connect(uid) {
      const connector = getConnectors(config).find((candidate) => candidate.uid === uid)
      if (connector) await connect(config, { connector })
    },
    disconnect: () => disconnect(config),
    switchToSaleChain: async () => void (await switchChain(config, { chainId: chain.id })),
    signMessage: (message) => signMessage(config, { message }),
  }
}

function readState(config: Config): WalletState {
  const { status, address, chainId, connector } = getConnection(config)
  const connected = status === 'connected'
  return {
    status: connected ? 'connected' : status === 'connecting' ? 'connecting' : 'open',
    choices: getConnectors(config).map(({ uid, name, icon }) => ({ uid, name, icon })),
    account: connected ? address : undefined,
    chainId: connected ? chainId : undefined,
    walletName: connected ? connector.name : undefined,
  }
}
