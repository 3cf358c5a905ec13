import type { Database } from '../connection/create-database.ts'
import { leadColumns, type LeadLanguage, type LeadRecord } from './lead-record.ts'

export interface NewLead {
  /** Used when the address is new. */
  id: string
  /** Blind index of the address. */
  emailIndex: Buffer
  /** Sealed for `leads|email|<id>`. */
  emailSealed: Buffer
  language: LeadLanguage
}

/**
 * The reader of an address, made when there is none; locked until the transaction ends, so that sign-ups of one address at once
 * follow each other and make one reader.
 */
export async function lockLead(transaction: Database, lead: NewLead): Promise<LeadRecord> {
  await transaction
    .insertInto('leads')
    .values({
      id: lead.id,
      email_index: lead.emailIndex,
      email_sealed: lead.emailSealed,
      language: lead.language,
    })
    .onConflict((conflict) => conflict.column('email_index').doNothing())
    .execute()
  return transaction
    .selectFrom('leads')
    .select(leadColumns)
    .where('email_index', '=', lead.emailIndex)
    .forUpdate()
    .executeTakeFirstOrThrow()
}
