import type { Database } from '../connection/create-database.ts'

/** Makes these topics the reader's; those already chosen keep the time of their choice. */
export async function replaceTopics(
  transaction: Database,
  leadId: string,
  topics: readonly string[],
): Promise<void> {
  const others = transaction.deleteFrom('lead_topics').where('lead_id', '=', leadId)
  await (topics.length > 0 ? others.where('topic', 'not in', [...topics]) : others).execute()
  if (topics.length === 0) return
  await transaction
    .insertInto('lead_topics')
    .values(topics.map((topic) => ({ lead_id: leadId, topic })))
    .onConflict((conflict) => conflict.columns(['lead_id', 'topic']).doNothing())
    .execute()
}
