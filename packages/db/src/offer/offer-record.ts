import type { MarketingSuspension, OfferPhaseSince } from '@amour/domain'

/** One entry of the offer's history. */
export interface OfferPhaseRecord extends OfferPhaseSince {
  /** Counts the entries, from 1. */
  number: number
  note: string | null
  /** Who set it. */
  actor: string
  recordedAt: Date
}

export interface SuspensionRecord extends MarketingSuspension {
  id: string
  reason: string
  actor: string
}

/** The offer as it is now. */
export interface OfferRecord {
  /** Undefined for an offer of which nothing has been recorded. */
  present: OfferPhaseRecord | undefined
  /** The newest suspension; it may be over. */
  suspension: SuspensionRecord | undefined
}
