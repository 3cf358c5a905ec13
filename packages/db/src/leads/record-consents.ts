import { v7 as uuid } from 'uuid'
import type { Database } from '../connection/create-database.ts'
import type { AskedConsent, ConsentAction } from './lead-record.ts'

export interface ConsentEvidence {
  leadId: string
  action: ConsentAction
  consents: readonly AskedConsent[]
  /** HMAC of the address from which it came. */
  ipHash: Buffer
}

/** Adds what was asked, given or withdrawn to the evidence; what is there is never changed. */
export async function recordConsents(
  database: Database,
  { action, consents, ipHash, leadId }: ConsentEvidence,
): Promise<void> {
  if (consents.length === 0) return
  await database
    .insertInto('lead_consents')
    .values(
      consents.map(({ purpose, version }) => ({
        id: uuid(),
        lead_id: leadId,
        purpose,
        wording_version: version,
        action,
        ip_hash: ipHash,
      })),
    )
    .execute()
}
