import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildContracts } from '@amour/contracts'
import { startPostgres } from '@amour/local'
import type { TestProject } from 'vitest/node'

/** Vitest's global setup: compiled contracts, and one PostgreSQL for the whole run, gone with it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Here once, since test files that deploy run in parallel.
  await buildContracts()
  const folder = await mkdtemp(join(tmpdir(), 'amour-test-'))
  const server = await startPostgres({
    dataDir: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
    database: 'postgres',
    volatile: true,
  })
  project.provide('postgresUrl', server.url)
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
