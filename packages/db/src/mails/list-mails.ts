import type { Database } from '../connection/create-database.ts'

/** The mails of a reader, oldest first: when they were asked for and sent. */
export async function listMails(
  database: Database,
  leadId: string,
): Promise<{ template: string; createdAt: Date; sentAt: Date | null }[]> {
  return database
    .selectFrom('mails')
    .select(['template', 'created_at as createdAt', 'sent_at as sentAt'])
    .where('lead_id', '=', leadId)
    .orderBy('created_at')
    .execute()
}
