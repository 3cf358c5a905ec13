import { createDatabase, migrateToLatest } from '@amour/db'

/** Brings a database to the newest schema; returns the migrations that ran. */
export async function migrateDatabase(url: string): Promise<readonly string[]> {
  const database = createDatabase({ url, applicationName: 'amour-cli', maxConnections: 1 })
  try {
    return await migrateToLatest(database)
  } finally {
    await database.destroy()
  }
}
