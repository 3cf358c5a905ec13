import { addWorkingDays } from '../clocks/add-working-days.ts'
import { addDays, type CalendarDay, parisDayOf } from '../clocks/calendar-day.ts'
import type { OfferPhase, OfferPhaseSince } from './offer-phase.ts'

/** Between the notification of the white paper and its publication (Regulation (EU) 2023/1114, article 8(5)). */
export const NOTIFICATION_WORKING_DAYS = 20

/** Where each phase may lead. A notification that was taken back leads to a draft again; nothing leads out of the last three. */
export const offerSteps = {
  draft: ['notified'],
  notified: ['published', 'draft', 'cancelled'],
  published: ['open', 'cancelled'],
  open: ['cooling-off', 'cancelled'],
  'cooling-off': ['succeeded', 'failed', 'cancelled'],
  succeeded: [],
  failed: [],
  cancelled: [],
} as const satisfies Record<OfferPhase, readonly OfferPhase[]>

export type OfferStepDecision =
  | { allowed: true }
  | { allowed: false; reason: 'no-such-step'; possible: readonly OfferPhase[] }
  /** `earliest` is the first day in Paris on which it is possible. */
  | { allowed: false; reason: 'too-early'; earliest: CalendarDay }
  | { allowed: false; reason: 'before-present-phase'; since: Date }
  | { allowed: false; reason: 'in-the-future' }

/**
 * Whether an offer may pass from its present phase to another.
 *
 * @param present undefined for an offer of which nothing has been recorded: a draft.
 * @param at from when the new phase holds; it may lie in the past, but not before the present phase.
 */
export function decideOfferStep(
  present: OfferPhaseSince | undefined,
  next: OfferPhase,
  at: Date,
  now: Date,
): OfferStepDecision {
  const possible: readonly OfferPhase[] = offerSteps[present?.phase ?? 'draft']
  if (!possible.includes(next)) return { allowed: false, reason: 'no-such-step', possible }
  if (at > now) return { allowed: false, reason: 'in-the-future' }
  if (!present) return { allowed: true }
  if (at < present.since) return { allowed: false, reason: 'before-present-phase', since: present.since }
  if (next !== 'published') return { allowed: true }
  const earliest = earliestPublication(present.since)
  return parisDayOf(at) < earliest ? { allowed: false, reason: 'too-early', earliest } : { allowed: true }
}

/** The first day in Paris on which a white paper notified at an instant may be published: when twenty working days are over. */
export function earliestPublication(notifiedAt: Date): CalendarDay {
  return addDays(addWorkingDays(parisDayOf(notifiedAt), NOTIFICATION_WORKING_DAYS), 1)
}
