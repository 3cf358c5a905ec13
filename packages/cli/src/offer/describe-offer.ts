import type { OfferPhaseRecord, OfferRecord } from '@amour/db'
import { disclosureOf, earliestPublication, firstOfferPhase, isSuspendedAt, offerSteps } from '@amour/domain'
import { parisTime } from './paris-time.ts'

export interface OfferReport extends OfferRecord {
  /** The newest first. */
  history: readonly OfferPhaseRecord[]
}

/** The offer in plain words: where it is, what may be said, what can come next, and how it came there. */
export function describeOffer({ history, present, suspension }: OfferReport, now: Date): string {
  const phase = present?.phase ?? firstOfferPhase
  const suspended = isSuspendedAt(now, suspension)
  const said = Object.entries(disclosureOf(phase, suspended))
  const named = (wanted: boolean) => said.filter(([, may]) => may === wanted).map(([name]) => name)
  return [
    present ? `The offer is ${phase} since ${parisTime(present.since)}.` : 'The offer is a draft.',
    suspended && suspension
      ? `Marketing is suspended until ${parisTime(suspension.until)}: ${suspension.reason}`
      : 'Marketing is not suspended.',
    `May be said and done: ${named(true).join(', ')}.`,
    `May not: ${named(false).join(', ') || 'nothing'}.`,
    `Next: ${offerSteps[phase].join(' or ') || 'nothing, this is the end'}.`,
    ...(present?.phase === 'notified'
      ? [`Publication is possible from ${earliestPublication(present.since)} on.`]
      : []),
    ...(history.length > 0 ? ['History:', ...history.map(describeEntry)] : []),
  ].join('\n')
}

function describeEntry({ actor, note, number, phase, since }: OfferPhaseRecord): string {
  return `  ${number}. ${phase}, since ${parisTime(since)}, set by ${actor}${note ? `: ${note}` : ''}`
}
