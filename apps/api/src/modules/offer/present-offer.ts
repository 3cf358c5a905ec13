import type { BusinessConfig } from '@amour/config'
import type { OfferRecord } from '@amour/db'
import { article7Statement, disclosureOf, firstOfferPhase, isSuspendedAt } from '@amour/domain'
import type { Offer } from './schemas.ts'

/** The offer at a moment, as everybody sees it. */
export function presentOffer(
  { present, suspension }: OfferRecord,
  entity: BusinessConfig['entity'],
  now: Date,
): Offer {
  const phase = present?.phase ?? firstOfferPhase
  const inForce = isSuspendedAt(now, suspension) ? suspension : undefined
  const disclosure = disclosureOf(phase, inForce !== undefined)
  const { address, email, name, phone, registration, sample, website } = entity
  return {
    phase,
    since: present?.since.toISOString() ?? null,
    suspension: inForce ? { until: inForce.until.toISOString(), reason: inForce.reason } : null,
    disclosure,
    statement: disclosure.article7Statement ? article7Statement(entity) : null,
    entity: { name, sample, address, registration, website, phone, email },
  }
}
