import { type OfferPhase, offerPhases } from './offer-phase.ts'

/** What may be said and done in a phase. Everything that speaks of the offer asks this, and nothing else. */
export interface Disclosure {
  /** What an AMR costs, what was sold and raised. */
  readonly price: boolean
  /** Rounds, dates, unlocking: the terms of the offer. */
  readonly terms: boolean
  /** How long until something begins or ends. */
  readonly countdown: boolean
  /** An invitation to buy. */
  readonly callToBuy: boolean
  /** The purchase itself: the desk, and vouchers. */
  readonly buying: boolean
  /** Newsletters, leads, campaigns, articles that promote. */
  readonly marketing: boolean
  /** The statement of article 7(1) has to be there. */
  readonly article7Statement: boolean
  /** The buyer's rights do not depend on a phase. */
  readonly withdrawals: true
  readonly refunds: true
  readonly claims: true
  readonly account: true
}

/** Of the phases in which the offer has been published and not given up. */
const PROMOTED: readonly OfferPhase[] = ['published', 'open', 'cooling-off', 'succeeded']
const RUNNING: readonly OfferPhase[] = ['published', 'open', 'cooling-off']
const INVITING: readonly OfferPhase[] = ['published', 'open']
const UNPUBLISHED: readonly OfferPhase[] = ['draft', 'notified']

/**
 * What may be said of the offer. Before publication only neutral facts about the project: no marketing may be disseminated
 * before the white paper is published (Regulation (EU) 2023/1114, article 7(2)). A suspension of marketing (article 94(1))
 * silences every invitation; published terms stay where they are (article 9), and the offer itself goes on.
 */
export function disclosureOf(phase: OfferPhase, suspended: boolean): Disclosure {
  return disclosures[phase][suspended ? 'suspended' : 'free']
}

/** What may be said when nobody knows the phase: as before publication, and never less of the buyer's rights. */
export function strictestDisclosure(): Disclosure {
  return disclosureOf('draft', true)
}

function describe(phase: OfferPhase, suspended: boolean): Disclosure {
  const published = !UNPUBLISHED.includes(phase)
  return Object.freeze({
    price: published,
    terms: published,
    countdown: !suspended && RUNNING.includes(phase),
    callToBuy: !suspended && INVITING.includes(phase),
    buying: phase === 'open',
    marketing: !suspended && PROMOTED.includes(phase),
    article7Statement: published,
    withdrawals: true,
    refunds: true,
    claims: true,
    account: true,
  })
}

const disclosures = Object.fromEntries(
  offerPhases.map((phase) => [phase, { free: describe(phase, false), suspended: describe(phase, true) }]),
) as Record<OfferPhase, Record<'free' | 'suspended', Disclosure>>
