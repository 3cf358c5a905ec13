import { startPostgres } from '@amour/local'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase } from '../src/connection/create-database.ts'
import { migrateToLatest } from '../src/connection/migrate.ts'
import { readCatalog } from '../src/reference/read-catalog.ts'
import { renderDatabasePage } from '../src/reference/render-database-page.ts'

const page = new URL('../../../docs/reference/database.md', import.meta.url)

const folder = await mkdtemp(join(tmpdir(), 'amour-schema-'))
const server = await startPostgres({
  dataDir: join(folder, 'postgres'),
  logFile: join(folder, 'postgres.log'),
  database: 'amour',
  volatile: true,
})
const database = createDatabase({ url: server.url, applicationName: 'generate' })
try {
  await migrateToLatest(database)
  await writeFile(page, renderDatabasePage(await readCatalog(database)))
} finally {
  await database.destroy()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
