import { hex } from '../connection/bytes.ts'
import type { Database } from '../connection/create-database.ts'
import type { DeclarationRecord } from './declaration-record.ts'

/** Everything that a person declared, oldest first. */
export async function listDeclarations(database: Database, personId: string): Promise<DeclarationRecord[]> {
  const rows = await database
    .selectFrom('declarations')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('declared_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    country: row.country,
    status: row.status,
    notUsPerson: row.not_us_person,
    termsHash: hex(row.terms_hash),
    eligible: row.eligible,
    reason: row.reason,
    declaredAt: row.declared_at,
  }))
}

/** Persons who were once refused by what they declared. */
export async function listRefusedPersons(database: Database): Promise<string[]> {
  const rows = await database
    .selectFrom('declarations')
    .select('person_id')
    .distinct()
    .where('reason', 'in', ['us-person', 'country-refused'])
    .orderBy('person_id')
    .execute()
  return rows.map(({ person_id: id }) => id)
}
