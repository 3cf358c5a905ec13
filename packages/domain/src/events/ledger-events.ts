/** What the indexer announces after a committed step, for pages that are open. Losing one loses nothing: the tables have it too. */
export interface BlockIndexedEvent {
  type: 'block-indexed'
  /** Number of the step: 1 for the ledger's first, and the next one for the next event. */
  revision: string
  number: string
  hash: string
  /** ISO 8601, UTC. */
  time: string
  /** Whether the ledger's tables changed in this step. */
  changed: boolean
}

/** The phase of the offer or a suspension of its marketing has changed; what it is now, the tables say. */
export interface OfferChangedEvent {
  type: 'offer-changed'
}

export type LiveEvent = BlockIndexedEvent

/** Everything that processes tell each other. */
export type BusEvent = LiveEvent | OfferChangedEvent
