import type { Locale } from '@amour/domain'
import type { Address } from 'viem'
import type { AskApproval } from './approval/approval-view.ts'
import type { JsonRpc } from './json-rpc.ts'
import type { EventHub } from './provider-events.ts'
import type { Vault } from './vault.ts'

/** What the wallet's request handlers work with. */
export interface WalletContext {
  vault: Vault
  rpc: JsonRpc
  rpcUrl: string
  events: EventHub
  ask: AskApproval
  /** The chain that has a node behind it. */
  homeChainId: number
  sale: Address
  /** Origin and host of the page. */
  page: { origin: string; host: string }
  locale: () => Locale
}
