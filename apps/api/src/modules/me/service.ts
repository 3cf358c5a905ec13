import { type Database, type DeclarationRecord, insertDeclaration, newestDeclaration } from '@amour/db'
import { decideEligibility, DomainError, type EligibilityRules } from '@amour/domain'
import countries from 'i18n-iso-countries'
import type { Hex } from 'viem'
import type { Declaration, DeclarationInput } from './schemas.ts'

interface EligibilityServiceOptions {
  database: Database
  rules: EligibilityRules
}

export interface EligibilityService {
  declarationOf(personId: string): Promise<Declaration | null>
  /** @throws DomainError `request.invalid` (no such country), `eligibility.terms-outdated` */
  declare(personId: string, input: DeclarationInput): Promise<Declaration>
  /**
   * Passes when the person may buy.
   *
   * @throws DomainError `eligibility.required`, `eligibility.terms-outdated`, `eligibility.refused`
   */
  requireEligible(personId: string): Promise<void>
}

/** Keeps declarations and judges the newest by the rules of today, not by those of the day it was made. */
export function createEligibilityService({ database, rules }: EligibilityServiceOptions): EligibilityService {
  return {
    async declarationOf(personId) {
      const record = await newestDeclaration(database, personId)
      return record ? present(record, rules) : null
    },

    async declare(personId, { country, status, notUsPerson, termsHash }) {
      if (!countries.isValid(country)) {
        throw new DomainError('request.invalid', {
          errors: [{ path: '/country', message: 'is not a country of ISO 3166-1' }],
        })
      }
      if (termsHash !== rules.termsHash) throw new DomainError('eligibility.terms-outdated')
      const declaration = { country, status, notUsPerson, termsHash: termsHash as Hex }
      const { eligible, reason } = decideEligibility(declaration, rules)
      const record = { ...declaration, eligible, reason, declaredAt: new Date() }
      await insertDeclaration(database, personId, record)
      return present(record, rules)
    },

    async requireEligible(personId) {
      const record = await newestDeclaration(database, personId)
      if (!record) throw new DomainError('eligibility.required')
      const { eligible, reason } = decideEligibility(record, rules)
      if (reason === 'declaration-outdated') throw new DomainError('eligibility.terms-outdated')
      if (!eligible) throw new DomainError('eligibility.refused', { detail: `Reason: ${reason}.` })
    },
  }
}

function present(record: DeclarationRecord, rules: EligibilityRules): Declaration {
  const { eligible, reason, appeal } = decideEligibility(record, rules)
  return {
    country: record.country,
    status: record.status,
    acceptedTermsHash: record.termsHash,
    declaredAt: record.declaredAt.toISOString(),
    eligible,
    reason: { code: reason, retryAfter: null, appeal },
  }
}
