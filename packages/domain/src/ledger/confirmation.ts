export const confirmationStatuses = ['mined', 'confirmed', 'final'] as const

export type ConfirmationStatus = (typeof confirmationStatuses)[number]

export interface ChainProgress {
  /** Number of the last block that the ledger holds. */
  head: bigint
  /** Number of the last block that the chain calls finalized. */
  finalized: bigint
  /** Blocks, the transaction's own included, after which it is called confirmed. */
  confirmations: number
}

/** How settled something in `block` is. A block on top of another adds one confirmation; the block itself is the first. */
export function confirmationStatus(block: bigint, progress: ChainProgress): ConfirmationStatus {
  if (block <= progress.finalized) return 'final'
  return progress.head - block + 1n >= BigInt(progress.confirmations) ? 'confirmed' : 'mined'
}
