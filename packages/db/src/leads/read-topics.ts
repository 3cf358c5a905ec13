import type { Database } from '../connection/create-database.ts'

/** The topics that a reader chose, and when, by name. */
export async function readTopics(
  database: Database,
  leadId: string,
): Promise<{ topic: string; chosenAt: Date }[]> {
  return database
    .selectFrom('lead_topics')
    .select(['topic', 'chosen_at as chosenAt'])
    .where('lead_id', '=', leadId)
    .orderBy('topic')
    .execute()
}
