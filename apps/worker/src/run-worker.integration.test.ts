import { eventId, eventUuid } from '@amour/db'
import { type MigratedDatabase, migratedDatabase } from '@amour/db/testing'
import { createJobs, type Jobs } from '@amour/jobs'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { addPurchases, chainId, unfinished } from '../test/test-ledger.ts'
import { startWorkerProcess } from '../test/worker-process.ts'

let ledger: MigratedDatabase
let jobs: Jobs
beforeEach(async () => {
  ledger = await migratedDatabase()
  jobs = await createJobs({ databaseUrl: ledger.url, role: 'enqueue', onError: () => undefined })
})
afterEach(async () => {
  await jobs.close()
  await ledger.drop()
})

const notices = () => ledger.database.selectFrom('notices').selectAll().execute()

it('writes every notice exactly once, though workers are killed', { timeout: 180_000 }, async () => {
  const count = 600
  await addPurchases(ledger.database, jobs, count)
  for (let round = 0; round < 3; round += 1) {
    const worker = startWorkerProcess(ledger.url)
    await worker.started
    await delay(Math.random() * 150)
    await worker.kill('SIGKILL')
    await addPurchases(ledger.database, jobs, count)
  }
  const worker = startWorkerProcess(ledger.url)
  await worker.started
  const startedAt = performance.now()
  await vi.waitFor(async () => expect(await notices()).toHaveLength(4 * count), {
    timeout: 60_000,
    interval: 200,
  })
  expect(performance.now() - startedAt).toBeLessThan(45_000)
  const [first] = await notices()
  expect(first).toMatchObject({ kind: 'purchase-recorded', payload: { tokens: '40', usd: '2' } })
  const stoppedAt = performance.now()
  expect((await worker.kill('SIGTERM')).code).toBe(0)
  expect(performance.now() - stoppedAt).toBeLessThan(3_000)
})

it('writes no notice of an entry that a reorganisation took back', async () => {
  const place = { chainId, blockHash: `0x${'99'.repeat(32)}`, logIndex: 3 }
  const id = eventUuid(place)
  const payload = { kind: 'purchase', entryId: id, eventId: eventId(place) } as const
  await ledger.database
    .transaction()
    .execute((trx) => jobs.enqueue(trx, 'ledger-entry-recorded', [{ id, payload }]))
  await addPurchases(ledger.database, jobs, 1)
  const worker = startWorkerProcess(ledger.url)
  await vi.waitFor(async () => expect(await notices()).toHaveLength(1), { timeout: 20_000, interval: 100 })
  const isDone = async () => expect(await unfinished(ledger.database)).toBe(0n)
  await vi.waitFor(isDone, { timeout: 10_000, interval: 100 })
  await worker.kill('SIGTERM')
})
