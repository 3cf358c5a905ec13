import { bytes } from '@amour/db'
import { migratedDatabase } from '@amour/db/testing'
import { createJobs } from '@amour/jobs'
import { createCachePorts } from '@amour/cache'
import { createChainReader, createProviders, createRangeSize } from '@amour/ledger'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type EventChain, startEventChain } from '../test/start-event-chain.ts'
import { createMetrics } from './metrics.ts'
import { advance } from './sync/advance.ts'
import { createLedgerWriter } from './sync/ledger-writer.ts'
import { createRangeSync } from './sync/range-sync.ts'

const events = 25_000

let chain: EventChain
beforeAll(async () => {
  chain = await startEventChain(events)
}, 300_000)
afterAll(() => chain.stop())

it.each([
  ['one provider, which proves them', 1],
  ['two providers, which agree', 2],
])('reads old blocks from %s', { timeout: 300_000 }, async (_name, count) => {
  const { sale, firstBlock, rpcUrl } = chain
  const key = { chainId: 31_337, sale }
  await using resources = new AsyncDisposableStack()
  const { url, database, drop } = await migratedDatabase()
  resources.defer(drop)
  const logger = { info: () => undefined, warn: () => undefined }
  const ports = await createCachePorts({ databaseUrl: url, logger })
  resources.defer(() => ports.close())
  const jobs = await createJobs({ databaseUrl: url, role: 'enqueue', onError: () => undefined })
  resources.defer(() => jobs.close())
  const providers = createProviders({ urls: Array.from({ length: count }, () => rpcUrl), chainId: 31_337 })
  const reader = createChainReader(providers, sale)
  const metrics = createMetrics()
  const writer = createLedgerWriter({ key, database, confirmations: 3, jobs, events: ports.events, metrics })
  const size = createRangeSize(1_000n, 10_000n)
  const rangeSync = createRangeSync({ chainId: 31_337, reader, writer, size })
  const signal = new AbortController().signal
  const work = { key, deploymentBlock: firstBlock, database, reader, writer, rangeSync, metrics, signal }

  const purchases = () =>
    database
      .selectFrom('purchases')
      .select((select) => select.fn.countAll<bigint>().as('count'))
      .where('sale', '=', bytes(sale))
      .executeTakeFirstOrThrow()
  let steps = 0
  while (Number((await purchases()).count) < events) {
    expect(await advance(work)).toBe(true)
    steps += 1
  }
  expect((await purchases()).count).toBe(BigInt(events))
  // Many logs do not make a long step.
  expect(steps).toBeGreaterThanOrEqual(events / 10_000)
})
