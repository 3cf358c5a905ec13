/**
 * The legal life of an offer to the public (Regulation (EU) 2023/1114, Title II), in its order. The issuer sets it; where the
 * contract is in its own life is another matter, and is read from the chain.
 */
export const offerPhases = [
  'draft',
  'notified',
  'published',
  'open',
  'cooling-off',
  'succeeded',
  'failed',
  'cancelled',
] as const

export type OfferPhase = (typeof offerPhases)[number]

/** A phase and the instant from which it holds. */
export interface OfferPhaseSince {
  phase: OfferPhase
  since: Date
}

/** The phase of an offer of which nothing has been recorded. */
export const firstOfferPhase: OfferPhase = 'draft'
