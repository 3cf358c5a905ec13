import { applyStep } from '@amour/db'
import { migratedDatabase } from '@amour/db/testing'
import { createChainReader, createProviders, decodeLogs, valueEntries } from '@amour/ledger'
import { createLogger } from '@amour/logger'
import { devAccount, startTestSale } from '@amour/testkit'
import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { expect, it, onTestFinished } from 'vitest'
import { createMetrics } from '../metrics.ts'
import { reconcile } from './reconcile.ts'

const depth = () => Promise.resolve({ queued: 0, dead: 0 })

/** A sale with a purchase, all in the tables, and the handler with its metrics. */
async function openLedger() {
  const [sale, { database, drop }] = await Promise.all([startTestSale(), migratedDatabase()])
  onTestFinished(async () => {
    await sale.stop()
    await drop()
  })
  await sale.buy(devAccount(1), 4_000_000_000_000_007n)
  // A range is proven by the block after it.
  await sale.testClient.mine({ blocks: 1 })
  const { chainId, sale: address } = sale.deployment
  const key = { chainId, sale: address }
  const deploymentBlock = BigInt(sale.deployment.deploymentBlock)
  const providers = createProviders({ urls: [sale.rpcUrl], chainId })
  const reader = createChainReader(providers, address)
  const { latest, finalized } = await reader.tip()
  const { logs, blocks, last: head } = await reader.logsInRange(deploymentBlock, latest.number - 1n)
  const decoded = decodeLogs(chainId, logs, blocks)
  const entries = valueEntries(
    decoded.entries,
    new Map(decoded.rounds.map(({ index, price }) => [index, price])),
  )
  const step = { ...key, ...decoded, entries, previous: undefined, head, finalized, confirmations: 3 }
  await database.transaction().execute((trx) => applyStep(trx, step))
  const metrics = createMetrics(depth)
  const ledger = { key, deploymentBlock, database, providers }
  const handle = reconcile(ledger, metrics, createLogger({ service: 'worker', level: 'silent' }))
  const run = async () => {
    await handle({ id: randomUUID(), payload: {}, signal: new AbortController().signal })
    return metrics.registry.metrics()
  }
  return { sale, database, run }
}

it('says in metrics how many figures differ, when it compared, and when it could not', async () => {
  const { sale, database, run } = await openLedger()
  const equal = await run()
  expect(equal).toMatch(/^amour_ledger_reconciliation_differences 0$/m)
  expect(equal).toMatch(/^amour_ledger_reconciliation_timestamp_seconds 1\d{9}/m)
  await sql`update positions set paid = paid + 1`.execute(database)
  expect(await run()).toMatch(/^amour_ledger_reconciliation_differences 1$/m)
  await sale.stop()
  const away = await run()
  expect(away).toMatch(/^amour_ledger_reconciliation_failures_total 1$/m)
  expect(away).toMatch(/^amour_ledger_reconciliation_differences 1$/m)
})
