import type { Database } from '../connection/create-database.ts'
import type { AskedConsent, ConsentAction } from './lead-record.ts'

export interface ConsentRecord extends AskedConsent {
  action: ConsentAction
  at: Date
}

/** All evidence of a reader's consents, oldest first. */
export async function readConsents(database: Database, leadId: string): Promise<ConsentRecord[]> {
  return database
    .selectFrom('lead_consents')
    .select(['purpose', 'wording_version as version', 'action', 'at'])
    .where('lead_id', '=', leadId)
    .orderBy('id')
    .execute()
}

/** What a reader agrees to now, by their evidence in order. */
export function standingConsents(evidence: readonly ConsentRecord[]): ConsentRecord[] {
  const newest = new Map<string, ConsentRecord>()
  for (const record of evidence) if (record.action !== 'asked') newest.set(record.purpose, record)
  return [...newest.values()].filter(({ action }) => action === 'given')
}
