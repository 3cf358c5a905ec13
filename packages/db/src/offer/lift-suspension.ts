import type { Database } from '../connection/create-database.ts'

/** Ends a suspension before its time. @returns false when it had been lifted already. */
export async function liftSuspension(
  database: Database,
  id: string,
  { at, actor }: { at: Date; actor: string },
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('marketing_suspensions')
    .set({ lifted_at: at, lifted_by: actor })
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
