import type { EIP1193Provider } from '@nomicfoundation/ignition-core'
import type { Address } from 'viem'

/** Who pays for a deployment and sends its transactions; it keeps neither tokens nor power. */
export interface Signer {
  readonly address: Address
  /** Talks to the node, and signs what `address` sends with `eth_sendTransaction`. */
  readonly provider: EIP1193Provider
}
