import type { BusinessConfig } from '@amour/config'
import {
  type Database,
  type DeclarationRecord,
  type EligibilityRulingRecord,
  listDeclarations,
  listEligibilityRulings,
  listRefusedPersons,
} from '@amour/db'
import { type EligibilityStanding, judgeHistory } from '@amour/domain'

/** A buyer who was refused and declared the contrary since. */
export interface Contradiction {
  readonly personId: string
  readonly history: readonly DeclarationRecord[]
  readonly rulings: readonly EligibilityRulingRecord[]
  readonly standing: EligibilityStanding
}

type Rules = BusinessConfig['eligibility']

/** A buyer's contradiction, if there is one: whatever the terms that were accepted, and whether it was decided or not. */
export async function findContradiction(
  database: Database,
  personId: string,
  rules: Rules,
): Promise<Contradiction | undefined> {
  const history = await listDeclarations(database, personId)
  const newest = history.at(-1)
  if (!newest) return undefined
  const rulings = await listEligibilityRulings(database, personId)
  const underItsTerms = { ...rules, termsHash: newest.termsHash }
  const undecided = judgeHistory(history as [DeclarationRecord], [], underItsTerms, new Date())
  if (undecided.reason !== 'under-review') return undefined
  const standing = judgeHistory(history as [DeclarationRecord], rulings, underItsTerms, new Date())
  return { personId, history, rulings, standing }
}

/** All that wait for a person's decision. */
export async function listContradictions(database: Database, rules: Rules): Promise<Contradiction[]> {
  const found: Contradiction[] = []
  for (const personId of await listRefusedPersons(database)) {
    const contradiction = await findContradiction(database, personId, rules)
    if (contradiction && waits(contradiction)) found.push(contradiction)
  }
  return found
}

/** Whether nobody has decided since the buyer was refused last. */
function waits({ history, rulings }: Contradiction): boolean {
  const refusal = history.findLast(({ reason }) => reason === 'us-person' || reason === 'country-refused')
  return !rulings.some(({ decidedAt }) => refusal !== undefined && decidedAt > refusal.declaredAt)
}
