import type { Database } from '../connection/create-database.ts'

export interface NewMail {
  id: string
  /** Erased with this reader while it waits; null when it must be sent whatever happens. */
  leadId: string | null
  template: string
  /** Address and content, sealed for `mails|sealed|<id>`. */
  sealed: Buffer
}

/** Keeps a mail until it is sent. */
export async function insertMail(
  database: Database,
  { id, leadId, sealed, template }: NewMail,
): Promise<void> {
  await database.insertInto('mails').values({ id, lead_id: leadId, template, sealed }).execute()
}
