import {
  type Database,
  type DeclarationRecord,
  insertDeclaration,
  listDeclarations,
  listEligibilityRulings,
} from '@amour/db'
import {
  decideEligibility,
  DomainError,
  type EligibilityStanding,
  type HistoryRules,
  judgeHistory,
} from '@amour/domain'
import countries from 'i18n-iso-countries'
import type { Hex } from 'viem'
import type { Declaration, DeclarationInput } from './schemas.ts'

interface EligibilityServiceOptions {
  database: Database
  rules: HistoryRules
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

/** Keeps declarations and judges them by the rules of today, not by those of the day they were made. */
export function createEligibilityService({ database, rules }: EligibilityServiceOptions): EligibilityService {
  async function standingOf(personId: string) {
    const [history, rulings] = await Promise.all([
      listDeclarations(database, personId),
      listEligibilityRulings(database, personId),
    ])
    const newest = history.at(-1)
    if (!newest) return undefined
    return { newest, standing: judgeHistory(history as [DeclarationRecord], rulings, rules, new Date()) }
  }

  return {
    async declarationOf(personId) {
      const known = await standingOf(personId)
      return known ? present(known.newest, known.standing) : null
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
      const known = await standingOf(personId)
      return present(record, known?.standing ?? { ...decideEligibility(record, rules), retryAfter: null })
    },

    async requireEligible(personId) {
      const known = await standingOf(personId)
      if (!known) throw new DomainError('eligibility.required')
      const { eligible, reason } = known.standing
      if (reason === 'declaration-outdated') throw new DomainError('eligibility.terms-outdated')
      if (!eligible) throw new DomainError('eligibility.refused', { detail: `Reason: ${reason}.` })
    },
  }
}

function present(record: DeclarationRecord, standing: EligibilityStanding): Declaration {
  const { eligible, reason, appeal, retryAfter } = standing
  return {
    country: record.country,
    status: record.status,
    acceptedTermsHash: record.termsHash,
    declaredAt: record.declaredAt.toISOString(),
    eligible,
    reason: { code: reason, retryAfter: retryAfter?.toISOString() ?? null, appeal },
  }
}
