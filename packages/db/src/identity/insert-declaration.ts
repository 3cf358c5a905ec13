import { v7 as uuid } from 'uuid'
import { bytes } from '../connection/bytes.ts'
import type { Database } from '../connection/create-database.ts'
import type { DeclarationRecord } from './declaration-record.ts'

/** Adds a declaration; earlier ones stay as history. */
export async function insertDeclaration(
  database: Database,
  personId: string,
  declaration: DeclarationRecord,
): Promise<void> {
  await database
    .insertInto('declarations')
    .values({
      id: uuid(),
      person_id: personId,
      country: declaration.country,
      status: declaration.status,
      not_us_person: declaration.notUsPerson,
      terms_hash: bytes(declaration.termsHash),
      eligible: declaration.eligible,
      reason: declaration.reason,
      declared_at: declaration.declaredAt,
    })
    .execute()
}
