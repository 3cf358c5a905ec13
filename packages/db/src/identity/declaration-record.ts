import type { BuyerStatus, EligibilityReason } from '@amour/domain'

/** What a person declared, and what was answered then. */
export interface DeclarationRecord {
  country: string
  status: BuyerStatus
  notUsPerson: boolean
  /** Lower case. */
  termsHash: `0x${string}`
  eligible: boolean
  reason: EligibilityReason
  declaredAt: Date
}
