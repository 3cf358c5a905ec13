import type { Address } from 'viem'

/** A wallet that the browser offers (EIP-6963). */
export interface WalletChoice {
  uid: string
  name: string
  /** A data URI of the wallet's own. */
  icon: string | undefined
}

/** What a page knows of the reader's wallet. `closed`: nothing of the wallet code is loaded. */
export interface WalletState {
  status: 'closed' | 'opening' | 'open' | 'connecting' | 'connected'
  choices: readonly WalletChoice[]
  account: Address | undefined
  /** The chain the wallet is on; it need not be the sale's. */
  chainId: number | undefined
  walletName: string | undefined
}

export const closedWallet: WalletState = {
  status: 'closed',
  choices: [],
  account: undefined,
  chainId: undefined,
  walletName: undefined,
}
