import { createDatabase, type Database, migrateToLatest } from '@amour/db'
import { createTestDatabase } from '@amour/testkit'

export interface LedgerDatabase {
  url: string
  database: Database
  drop(): Promise<void>
}

/** A database of one's own with the newest schema and nothing in it. */
export async function ledgerDatabase(): Promise<LedgerDatabase> {
  const { url, drop } = await createTestDatabase({ name: 'amour-schema', prepare })
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

async function prepare(url: string): Promise<void> {
  const database = createDatabase({ url, applicationName: 'test' })
  await migrateToLatest(database)
  await database.destroy()
}
