import type { Declaration } from './declaration.ts'
import { type EligibilityDecision, type EligibilityRules, decideEligibility } from './decide-eligibility.ts'

/** A declaration as it was made. */
export interface PastDeclaration extends Declaration {
  readonly termsHash: string
  readonly declaredAt: Date
}

/** What a person of the issuer decided of a buyer. */
export interface EligibilityRuling {
  readonly allowed: boolean
  readonly decidedAt: Date
}

export interface HistoryRules extends EligibilityRules {
  /** Hours that a declaration waits which contradicts an earlier one. */
  readonly contradictionHours: number
}

/** Where a buyer stands. */
export interface EligibilityStanding extends EligibilityDecision {
  /** When the answer can change by itself; a person's decision may still be needed. */
  readonly retryAfter: Date | null
}

const HOUR_MS = 3_600_000

/**
 * Judges what a buyer declared, all of it: the newest declaration by the rules of today, and a refusal is not undone by declaring the
 * contrary. Such a declaration waits some hours and for a person's decision, whichever is later.
 *
 * @param history oldest first; the newest is judged
 * @param rulings oldest first
 */
export function judgeHistory(
  history: readonly [...PastDeclaration[], PastDeclaration],
  rulings: readonly EligibilityRuling[],
  rules: HistoryRules,
  now: Date,
): EligibilityStanding {
  const newest = history[history.length - 1] as PastDeclaration
  const decision = decideEligibility(newest, rules)
  const at = (index: number) => (history[index] as PastDeclaration).declaredAt
  const refusedAt = history.findLastIndex((declaration) => isRefusedByFacts(declaration, rules))
  if (!decision.eligible || refusedAt === -1) return { ...decision, retryAfter: null }
  // The first one since that says the contrary: to declare it again, for new terms perhaps, does not begin anew.
  const until = new Date(at(refusedAt + 1).getTime() + rules.contradictionHours * HOUR_MS)
  const ruling = rulings.findLast(({ decidedAt }) => decidedAt > at(refusedAt))
  if (ruling && !ruling.allowed)
    return { eligible: false, reason: 'review-refused', appeal: true, retryAfter: null }
  if (ruling && now >= until) return { ...decision, retryAfter: null }
  return { eligible: false, reason: 'under-review', appeal: true, retryAfter: now < until ? until : null }
}

/** By what was declared, whatever the terms. */
function isRefusedByFacts(declaration: PastDeclaration, rules: EligibilityRules): boolean {
  return !decideEligibility(declaration, { ...rules, termsHash: declaration.termsHash }).eligible
}
