import { createTestDatabase } from '@amour/testkit'
import { createDatabase, type Database, migrateToLatest } from '../src/index.ts'

export interface MigratedDatabase {
  url: string
  database: Database
  drop(): Promise<void>
}

/** A database of one's own with the newest schema. */
export async function migratedDatabase(): Promise<MigratedDatabase> {
  const { url, drop } = await createTestDatabase({ name: 'amour-schema', prepare: migrateAt })
  const database = createDatabase({ url, applicationName: 'test' })
  return {
    url,
    database,
    async drop() {
      await database.destroy()
      await drop()
    },
  }
}

async function migrateAt(url: string): Promise<void> {
  const database = createDatabase({ url, applicationName: 'test' })
  try {
    await migrateToLatest(database)
  } finally {
    await database.destroy()
  }
}
