import { appendOfferPhase, type Database, withOffer } from '@amour/db'
import { decideOfferStep, firstOfferPhase, type OfferPhase, offerPhases } from '@amour/domain'
import { UsageError } from '../usage-error.ts'
import { describeRefusal } from './describe-refusal.ts'
import { parisTime } from './paris-time.ts'

export interface PhaseChange {
  phase: string
  note?: string | undefined
  /** From when it holds; now when absent. */
  at?: Date | undefined
  actor: string
}

/**
 * Puts the offer in its next phase.
 *
 * @returns what was done, as a sentence
 * @throws UsageError for a step that the law or the order of phases does not allow; nothing is changed then
 */
export async function setPhase(database: Database, { actor, at, note, phase }: PhaseChange): Promise<string> {
  const next = parsePhase(phase)
  return withOffer(database, async (transaction, { present }) => {
    const now = new Date()
    const since = at ?? now
    const decision = decideOfferStep(present, next, since, now)
    if (!decision.allowed) {
      throw new UsageError(describeRefusal(decision, present?.phase ?? firstOfferPhase, next))
    }
    await appendOfferPhase(transaction, (present?.number ?? 0) + 1, { phase: next, since, note, actor })
    return `The offer is ${next} since ${parisTime(since)}.`
  })
}

function parsePhase(text: string): OfferPhase {
  const phase = offerPhases.find((candidate) => candidate === text)
  if (!phase) throw new UsageError(`There is no phase ${text}; there are ${offerPhases.join(', ')}.`)
  return phase
}
