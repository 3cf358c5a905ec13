import type { Database } from '../connection/create-database.ts'
import { leadColumns, type LeadRecord } from './lead-record.ts'

/** A reader by id or by the blind index of the address; in a transaction locked until its end. */
export async function findLead(
  database: Database,
  by: { id: string } | { emailIndex: Buffer },
): Promise<LeadRecord | undefined> {
  const query = database.selectFrom('leads').select(leadColumns)
  const found = 'id' in by ? query.where('id', '=', by.id) : query.where('email_index', '=', by.emailIndex)
  return (database.isTransaction ? found.forUpdate() : found).executeTakeFirst()
}
