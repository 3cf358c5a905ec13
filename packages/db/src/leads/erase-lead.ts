import type { Database } from '../connection/create-database.ts'

/** Removes a reader with topics, evidence, confirmations and mails that wait. */
export async function eraseLead(database: Database, id: string): Promise<void> {
  await database.deleteFrom('leads').where('id', '=', id).execute()
}
