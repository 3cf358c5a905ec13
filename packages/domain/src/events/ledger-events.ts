/** What the indexer announces after a committed step, for pages that are open. Losing one loses nothing: pages ask again. */
export interface BlockIndexedEvent {
  type: 'block-indexed'
  number: string
  hash: string
  /** ISO 8601, UTC. */
  time: string
  /** Whether the ledger's tables changed in this step. */
  changed: boolean
}

export type LiveEvent = BlockIndexedEvent
