import { startPostgres } from '@amour/local'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atLeast } from '../at-least.ts'
import { atMost } from '../at-most.ts'
import { createEmptyDatabase } from '../ledger/create-empty-database.ts'
import { measureHttp } from '../ledger/measure-http.ts'
import { measureSync } from '../ledger/measure-sync.ts'
import { measureVisibility } from '../ledger/measure-visibility.ts'
import type { Measurement } from '../measurement.ts'

const FEW = 10_000
const MANY = 100_000

/** What the ledger costs: reading an old chain into PostgreSQL, and reads over HTTP. */
export async function run(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'amour-bench-ledger-'))
  const server = await startPostgres({
    dataDir: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
    database: 'postgres',
  })
  try {
    return [...(await measureHistory(server.url)), await measureMinedToVisible(), ...(await measureHttp())]
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measureHistory(serverUrl: string): Promise<Measurement[]> {
  const few = await measureSync(FEW, await createEmptyDatabase(serverUrl))
  const many = await measureSync(MANY, await createEmptyDatabase(serverUrl))
  // Both through the same proxy: what is compared is the refusals alone.
  const plain = await measureSync(FEW, await createEmptyDatabase(serverUrl), 0)
  const flaky = await measureSync(FEW, await createEmptyDatabase(serverUrl), 0.1)
  const flakyBaseline = `one provider refuses a tenth of the questions: ${flaky.seconds.toFixed(2)} s; none: ${plain.seconds.toFixed(2)} s`
  const baseline = `${FEW} events: ${few.seconds.toFixed(2)} s; ${MANY}: ${many.seconds.toFixed(2)} s`
  return [
    atLeast('sync-events-per-second', MANY / many.seconds, 5_000, baseline, 'events/s'),
    atMost('sync-memory', many.memory, 400, 'MB', `with ${FEW} events: ${few.memory.toFixed(0)} MB`),
    atMost('sync-flaky-provider', flaky.seconds / plain.seconds, 3, 'times', flakyBaseline),
    atMost('sync-growth-10x', many.seconds / few.seconds, 11, 'times', baseline),
  ]
}

async function measureMinedToVisible(): Promise<Measurement> {
  const { clients, delays } = await measureVisibility()
  const p95 = delays[Math.ceil(delays.length * 0.95) - 1] ?? Infinity
  const median = delays[Math.floor(delays.length / 2)] ?? Infinity
  const baseline = `median ${median} ms; ${delays.length} purchases, ${clients} event streams open`
  return atMost('visible-p95', p95 / 1_000, 1, 's', baseline)
}
