import type { Transaction } from 'kysely'
import type { Database } from '../connection/create-database.ts'
import type { Schema } from '../schema.ts'

/** Runs several reads against one state of the tables: their figures belong to the same block. */
export function readSnapshot<Result>(
  database: Database,
  work: (snapshot: Transaction<Schema>) => Promise<Result>,
): Promise<Result> {
  return database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)
}
