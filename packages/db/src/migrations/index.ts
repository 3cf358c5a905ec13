import type { Migration } from 'kysely/migration'
import * as createIdentity from './20261122180000_create_identity.ts'
import * as createLedger from './20261122180100_create_ledger.ts'
import * as addCommitRounds from './20261125090000_add_commit_rounds.ts'
import * as addLedgerTotals from './20261125150000_add_ledger_totals.ts'
import * as describeTables from './20261125151000_describe_tables.ts'
import * as addOfferPhases from './20261125160000_add_offer_phases.ts'
import * as addAudienceCounts from './20261125160100_add_audience_counts.ts'
import * as createLeads from './20261125180000_create_leads.ts'
import * as indexPauses from './20261201070000_index_pauses.ts'
import * as addEligibilityRulings from './20261201130000_add_eligibility_rulings.ts'

/** All migrations by name; they run in the order of their names. */
export const migrations: Record<string, Migration> = {
  '20261122180000_create_identity': createIdentity,
  '20261122180100_create_ledger': createLedger,
  '20261125090000_add_commit_rounds': addCommitRounds,
  '20261125150000_add_ledger_totals': addLedgerTotals,
  '20261125151000_describe_tables': describeTables,
  '20261125160000_add_offer_phases': addOfferPhases,
  '20261125160100_add_audience_counts': addAudienceCounts,
  '20261125180000_create_leads': createLeads,
  '20261201070000_index_pauses': indexPauses,
  '20261201130000_add_eligibility_rulings': addEligibilityRulings,
}
