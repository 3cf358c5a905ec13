/** A wallet that signs a person in. */
export interface WalletRecord {
  id: string
  personId: string
  /** Lower case. */
  address: `0x${string}`
  kind: 'eoa' | 'contract'
}

/** The chain of a key's own account: everywhere. */
export const EVERY_CHAIN = 0n
