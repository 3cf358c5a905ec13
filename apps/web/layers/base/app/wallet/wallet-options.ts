import type { Address } from 'viem'

/** The chain and contract that a wallet is opened for. */
export interface WalletOptions {
  chainId: number
  /** JSON-RPC addresses, separated by commas, for reads that must not depend on the wallet's network. */
  rpcUrl: string
  sale: Address
}
