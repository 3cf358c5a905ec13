import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordManyPurchases } from '../../test/many-purchases.ts'
import { migratedDatabase, type MigratedDatabase } from '../../test/migrated-database.ts'
import { bytes } from '../connection/bytes.ts'
import { dailyProgressQuery } from './daily-progress.ts'
import { entriesByTransactionQuery } from './find-entries-by-transaction.ts'
import { purchasePageQuery } from './purchase-page.ts'

const ledger = { chainId: 31_337, sale: `0x${'5a'.repeat(20)}` }
const buyer = `0x${'b0'.repeat(20)}`
/** Tables that grow with the sale. */
const growing = [
  'purchases',
  'withdrawals',
  'refunds',
  'claims',
  'excess_returns',
  'positions',
  'live_events',
]

let migrated: MigratedDatabase
beforeAll(async () => {
  migrated = await migratedDatabase()
  await recordManyPurchases(migrated.database, { ...ledger, buyer, count: 20_000 })
  await fillTheRest()
})
afterAll(() => migrated.drop())

/** PostgreSQL reads a small table whole, and is right to. */
async function fillTheRest(): Promise<void> {
  const { database } = migrated
  for (const table of ['refunds', 'claims', 'excess_returns'])
    await sql`insert into ${sql.table(table)} select * from purchases`.execute(database)
  await sql`
    insert into live_events select chain_id, sale, i, '{}' from sync_state, generate_series(1, 1000) i`.execute(
    database,
  )
  await sql`analyze`.execute(database)
}

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  Plans?: Plan[]
}

async function scannedWhole(query: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ 'QUERY PLAN': { Plan: Plan }[] }>`explain (format json) ${query}`.execute(
    migrated.database,
  )
  const scans: string[] = []
  const visit = (plan: Plan): void => {
    const table = plan['Relation Name']
    if (plan['Node Type'] === 'Seq Scan' && table && growing.includes(table)) scans.push(table)
    plan.Plans?.forEach(visit)
  }
  visit(rows[0]?.['QUERY PLAN'][0]?.Plan as Plan)
  return scans
}

it('lists purchases by an index, the first page and a later one', async () => {
  const after = { blockNumber: 10_000n, logIndex: 1 }
  expect(await scannedWhole(purchasePageQuery({ ...ledger, buyer, limit: 21 }))).toEqual([])
  expect(await scannedWhole(purchasePageQuery({ ...ledger, buyer, limit: 21, after }))).toEqual([])
})

it('finds what a transaction did by an index', async () => {
  const transactionHash = `0x${'1'.repeat(64)}`
  expect(await scannedWhole(entriesByTransactionQuery({ ...ledger, transactionHash }))).toEqual([])
})

it('adds up days, totals and missed events without the entries', async () => {
  const ofLedger = sql`chain_id = ${BigInt(ledger.chainId)} and sale = ${bytes(ledger.sale)}`
  expect(await scannedWhole(dailyProgressQuery(ledger))).toEqual([])
  expect(await scannedWhole(sql`select sum(tokens) from round_totals where ${ofLedger}`)).toEqual([])
  expect(await scannedWhole(sql`select * from live_events where ${ofLedger} and revision > 990`)).toEqual([])
})
