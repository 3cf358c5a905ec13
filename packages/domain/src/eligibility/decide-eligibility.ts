import type { Declaration } from './declaration.ts'

export const eligibilityReasons = [
  'eligible',
  'country-refused',
  'us-person',
  'declaration-outdated',
  'under-review',
  'review-refused',
] as const

export type EligibilityReason = (typeof eligibilityReasons)[number]

export interface EligibilityRules {
  /** ISO 3166-1 alpha-2 codes of countries from which the offer is not open. */
  refusedCountries: readonly string[]
  /** Hash of the terms in force. */
  termsHash: string
}

export interface EligibilityDecision {
  eligible: boolean
  reason: EligibilityReason
  /** Whether a human can look at it again. */
  appeal: boolean
}

/** Applies the offer's rules to a declaration. The first rule that refuses gives the reason. */
export function decideEligibility(
  declaration: Declaration & { termsHash: string },
  rules: EligibilityRules,
): EligibilityDecision {
  if (declaration.termsHash !== rules.termsHash) return refuse('declaration-outdated', false)
  if (!declaration.notUsPerson) return refuse('us-person', true)
  if (rules.refusedCountries.includes(declaration.country)) return refuse('country-refused', true)
  return { eligible: true, reason: 'eligible', appeal: false }
}

function refuse(reason: EligibilityReason, appeal: boolean): EligibilityDecision {
  return { eligible: false, reason, appeal }
}
