import { type MigrationResult, Migrator } from 'kysely/migration'
import { migrations } from '../migrations/index.ts'
import type { Database } from './create-database.ts'

/**
 * Brings the schema to the newest version. Safe to call from several processes at once: Kysely holds a lock.
 *
 * @returns the migrations that ran, oldest first.
 */
export async function migrateToLatest(database: Database): Promise<readonly string[]> {
  return outcome(await migrator(database).migrateToLatest())
}

/** Takes back the newest migration. */
export async function migrateDown(database: Database): Promise<readonly string[]> {
  return outcome(await migrator(database).migrateDown())
}

function migrator(database: Database): Migrator {
  return new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(migrations) } })
}

function outcome({
  error,
  results = [],
}: {
  error?: unknown
  results?: MigrationResult[]
}): readonly string[] {
  if (error) throw error instanceof Error ? error : new Error('Migration failed', { cause: error })
  return results.map(({ migrationName }) => migrationName)
}
