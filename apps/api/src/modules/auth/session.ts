import type { Address } from 'viem'

/** Whoever signed in, and with which wallet. */
export interface Session {
  readonly personId: string
  readonly wallet: {
    readonly id: string
    /** EIP-55. */
    readonly address: Address
    readonly chainId: number
    readonly kind: 'eoa' | 'contract'
  }
}
