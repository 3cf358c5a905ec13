import { createDatabase, type Database } from '@amour/db'
import { createTestDatabase, type TestDatabase } from '@amour/testkit'
import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createJobs, type Jobs } from './create-jobs.ts'

let testDatabase: TestDatabase
let database: Database
let sender: Jobs
let runner: Jobs
const onJobError = vi.fn()

beforeEach(async () => {
  vi.clearAllMocks()
  testDatabase = await createTestDatabase()
  database = createDatabase({ url: testDatabase.url, applicationName: 'test' })
  const options = { databaseUrl: testDatabase.url, onError: () => undefined, onJobError }
  ;[sender, runner] = await Promise.all([
    createJobs({ ...options, role: 'enqueue' }),
    createJobs({ ...options, role: 'run' }),
  ])
})
afterEach(async () => {
  await Promise.all([sender.close(), runner.close(), database.destroy()])
  await testDatabase.drop()
})

function newJob(id: string = randomUUID()) {
  const eventId = `31337:0x${'ab'.repeat(32)}:0`
  return { id, payload: { kind: 'purchase', entryId: randomUUID(), eventId } } as const
}

const enqueue = (...jobs: ReturnType<typeof newJob>[]) =>
  database.transaction().execute((trx) => sender.enqueue(trx, 'ledger-entry-recorded', jobs))

it('runs committed jobs, many at once and soon', async () => {
  const done = new Set<string>()
  await runner.run('ledger-entry-recorded', ({ id }) => {
    done.add(id)
    return Promise.resolve()
  })
  await enqueue(newJob())
  await vi.waitFor(() => expect(done.size).toBe(1), 5_000)
  const startedAt = performance.now()
  await enqueue(...Array.from({ length: 500 }, () => newJob()))
  await vi.waitFor(() => expect(done.size).toBe(501), 10_000)
  expect(performance.now() - startedAt).toBeLessThan(5_000)
})

it('drops jobs with a transaction that is rolled back', async () => {
  const attempt = database.transaction().execute(async (trx) => {
    await sender.enqueue(trx, 'ledger-entry-recorded', [newJob()])
    throw new Error('rolled back')
  })
  await expect(attempt).rejects.toThrow('rolled back')
  const { rows } = await sql`select id from jobs.job where name = 'ledger-entry-recorded'`.execute(database)
  expect(rows).toEqual([])
})

it('keeps one job of one id', async () => {
  const runs: string[] = []
  const job = newJob()
  await enqueue(job, newJob())
  await enqueue(job)
  await runner.run('ledger-entry-recorded', ({ id }) => {
    runs.push(id)
    return Promise.resolve()
  })
  await vi.waitFor(() => expect(runs).toHaveLength(2), 5_000)
  await enqueue(job)
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(runs.filter((id) => id === job.id)).toHaveLength(1)
})

it('tries a job that failed again, without those of its batch that went well', async () => {
  const attempts = new Map<string, number>()
  const [faulty, sound] = [newJob(), newJob()]
  await enqueue(faulty, sound)
  await runner.run('ledger-entry-recorded', ({ id }) => {
    attempts.set(id, (attempts.get(id) ?? 0) + 1)
    return id === faulty.id && attempts.get(id) === 1
      ? Promise.reject(new Error('not yet'))
      : Promise.resolve()
  })
  await vi.waitFor(() => expect(attempts.get(faulty.id)).toBe(2), 10_000)
  expect(attempts.get(sound.id)).toBe(1)
  expect(onJobError).toHaveBeenCalledExactlyOnceWith(expect.any(Error), {
    name: 'ledger-entry-recorded',
    id: faulty.id,
  })
})

it('refuses a payload of another form before it is written', async () => {
  const wrong = { id: randomUUID(), payload: { ...newJob().payload, eventId: 'nonsense' } }
  await expect(enqueue(wrong)).rejects.toThrow(/Payload of job ledger-entry-recorded: \/eventId/)
})
