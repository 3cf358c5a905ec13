import { hex } from '../connection/bytes.ts'
import type { Database } from '../connection/create-database.ts'
import type { DeclarationRecord } from './declaration-record.ts'

/** The declaration that counts: a person's newest. */
export async function newestDeclaration(
  database: Database,
  personId: string,
): Promise<DeclarationRecord | undefined> {
  const row = await database
    .selectFrom('declarations')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('declared_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (
    row && {
      country: row.country,
      status: row.status,
      notUsPerson: row.not_us_person,
      termsHash: hex(row.terms_hash),
      eligible: row.eligible,
      reason: row.reason,
      declaredAt: row.declared_at,
    }
  )
}
