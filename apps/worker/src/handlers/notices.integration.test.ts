import { type Database, eventId, eventUuid } from '@amour/db'
import { type MigratedDatabase, migratedDatabase } from '@amour/db/testing'
import type { JobName, JobPayload } from '@amour/jobs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addEntries, chainId, hashOf } from '../../test/test-ledger.ts'
import { createMetrics } from '../metrics.ts'
import { notifyBuyer } from './notify-buyer.ts'
import { notifyHistory } from './notify-history.ts'
import { notifySettlement } from './notify-settlement.ts'
import { takeBack } from './take-back.ts'

const metrics = createMetrics(() => Promise.resolve({ queued: 0, dead: 0 }))
const payloads = [0, 1].map((logIndex) => {
  const place = { chainId, blockHash: hashOf(1n), logIndex }
  return { kind: 'purchase', entryId: eventUuid(place), eventId: eventId(place) } as const
})

let ledger: MigratedDatabase
let database: Database
beforeEach(async () => {
  ledger = await migratedDatabase()
  database = ledger.database
  await database.transaction().execute((trx) => addEntries(trx, 2))
})
afterEach(() => ledger.drop())

const job = <Name extends JobName>(payload: JobPayload<Name>) => ({
  id: payloads[0]?.entryId ?? '',
  payload,
  signal: new AbortController().signal,
})

async function kinds(): Promise<string[]> {
  const rows = await database.selectFrom('notices').select('kind').orderBy('created_at').execute()
  return rows.map(({ kind }) => kind)
}

it('tells of each stage once, however often it is asked to', async () => {
  const [payload] = payloads
  if (!payload) throw new Error('There are two')
  for (let turn = 0; turn < 2; turn += 1) {
    await notifyBuyer(database, metrics)(job<'ledger-entry-recorded'>(payload))
    await notifySettlement(
      database,
      metrics,
    )(job<'ledger-entry-settled'>({ ...payload, status: 'confirmed' }))
    await notifySettlement(database, metrics)(job<'ledger-entry-settled'>({ ...payload, status: 'final' }))
  }
  expect(await kinds()).toEqual(['purchase-recorded', 'purchase-confirmed', 'purchase-final'])
})

it('tells of all entries of old blocks', async () => {
  await notifyHistory(database, metrics)(job<'ledger-history-recorded'>({ entries: [...payloads] }))
  expect(await kinds()).toEqual(['purchase-recorded', 'purchase-recorded'])
})

it('takes back what was said, once, and nothing that was not', async () => {
  const [told, untold] = payloads
  if (!told || !untold) throw new Error('There are two')
  await notifyBuyer(database, metrics)(job<'ledger-entry-recorded'>(told))
  // Dropped, and there again before the job runs.
  await takeBack(database, metrics)(job<'ledger-entry-dropped'>(told))
  await database.deleteFrom('purchases').execute()
  for (const payload of [told, told, untold]) {
    await takeBack(database, metrics)(job<'ledger-entry-dropped'>(payload))
  }
  await notifyBuyer(database, metrics)(job<'ledger-entry-recorded'>(untold))
  expect(await kinds()).toEqual(['purchase-recorded', 'purchase-dropped'])
})
