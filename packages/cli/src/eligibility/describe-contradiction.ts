import { parisTime } from '../offer/paris-time.ts'
import type { Contradiction } from './list-contradictions.ts'

/** What a buyer declared and what was decided, a line each. No address: who decides asks for papers, not for a wallet. */
export function describeContradiction({ personId, history, rulings, standing }: Contradiction): string {
  const declared = history.map(
    ({ country, declaredAt, notUsPerson, reason, status }) =>
      `  ${parisTime(declaredAt)}  ${country}, ${status}, ${notUsPerson ? 'no US person' : 'US person'}: ${reason}`,
  )
  const decided = rulings.map(
    ({ actor, allowed, decidedAt, note }) =>
      `  ${parisTime(decidedAt)}  ${allowed ? 'allowed' : 'refused'} by ${actor}${note ? `: ${note}` : ''}`,
  )
  const wait = standing.retryAfter ? `, not before ${parisTime(standing.retryAfter)}` : ''
  return [`Person ${personId}: ${standing.reason}${wait}`, ...declared, ...decided].join('\n')
}
