import { createCachePorts } from '@amour/cache'
import { migratedDatabase } from '@amour/db/testing'
import { createJobs } from '@amour/jobs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runScenario, type ScenarioOptions, type ScenarioReport } from '../test/fake-chain/scenario.ts'
import { createMetrics } from './metrics.ts'

/** `SCENARIO_SEED=17` runs that one alone. */
const only = process.env['SCENARIO_SEED']
const seeds = only === undefined ? Array.from({ length: 500 }, (_, index) => index) : [Number(only)]
/** Scenarios that wait for PostgreSQL at the same time. */
const AT_ONCE = 4

let shared: Omit<ScenarioOptions, 'seed'>
const resources = new AsyncDisposableStack()

beforeAll(async () => {
  const { url, database, drop } = await migratedDatabase()
  resources.defer(drop)
  const logger = { info: () => undefined, warn: () => undefined }
  const ports = await createCachePorts({ databaseUrl: url, logger })
  resources.defer(() => ports.close())
  const jobs = await createJobs({ databaseUrl: url, role: 'enqueue', onError: () => undefined })
  resources.defer(() => jobs.close())
  shared = { databaseUrl: url, database, jobs, events: ports.events, metrics: createMetrics() }
})
afterAll(() => resources.disposeAsync())

it(
  `equals the chain after ${seeds.length} histories of growth, reorganisations, faults and kills`,
  { timeout: 300_000 },
  async () => {
    const reports: ScenarioReport[] = []
    const failures: Error[] = []
    const waiting = seeds.values()
    async function work(): Promise<void> {
      for (const seed of waiting) {
        try {
          reports.push(await runScenario({ ...shared, seed }))
        } catch (error) {
          failures.push(new Error(`SCENARIO_SEED=${seed}`, { cause: error }))
        }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    if (failures.length > 0)
      throw new AggregateError(
        failures,
        failures.map(({ message, cause }) => `${message}: ${String(cause)}`).join('\n'),
      )
    if (only !== undefined) return
    const sum = (pick: (report: ScenarioReport) => number) =>
      reports.reduce((total, report) => total + pick(report), 0)
    expect(sum(({ dropped }) => dropped)).toBeGreaterThan(seeds.length)
    expect(sum(({ deaths }) => deaths)).toBeGreaterThan(seeds.length / 2)
    expect(sum(({ faults }) => faults)).toBeGreaterThan(seeds.length)
  },
)
