import { NOTIFICATION_WORKING_DAYS, type OfferPhase, type OfferStepDecision } from '@amour/domain'
import { parisTime } from './paris-time.ts'

type Refusal = Extract<OfferStepDecision, { allowed: false }>

/** Why a step of the offer is not possible, and what is missing, in plain words. */
export function describeRefusal(refusal: Refusal, present: OfferPhase, next: OfferPhase): string {
  switch (refusal.reason) {
    case 'no-such-step':
      return describeMissingStep(refusal.possible, present, next)
    case 'too-early':
      return `Publication is possible from ${refusal.earliest} on: ${NOTIFICATION_WORKING_DAYS} working days after the notification (Regulation (EU) 2023/1114, article 8(5)).`
    case 'before-present-phase':
      return `The offer has been ${present} since ${parisTime(refusal.since)}: the next phase cannot begin before.`
    case 'in-the-future':
      return 'A phase is set when it begins, not before: leave --at out, or give a time that is past.'
  }
}

function describeMissingStep(possible: readonly OfferPhase[], present: OfferPhase, next: OfferPhase): string {
  if (present === next) return `The offer is ${present} already.`
  if (possible.length === 0) return `The offer is ${present}: that is its end, and no phase follows.`
  return `The offer is ${present}: it can become ${possible.join(' or ')} next, not ${next}.`
}
