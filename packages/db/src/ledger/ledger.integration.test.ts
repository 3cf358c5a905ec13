import { afterEach, beforeEach, expect, it } from 'vitest'
import { alice, block, bob, countRows, entry, ledger, round, step } from '../../test/ledger-fixture.ts'
import { type MigratedDatabase, migratedDatabase } from '../../test/migrated-database.ts'
import type { Database } from '../connection/create-database.ts'
import {
  applyStep,
  findEntriesByTransaction,
  findEntry,
  type LedgerStep,
  listBlocks,
  listPurchases,
  readOutcome,
  readSnapshot,
  readSyncState,
  rollBack,
  roundPrices,
  roundsWithSold,
  saleTotals,
} from './index.ts'

let migrated: MigratedDatabase
let database: Database

beforeEach(async () => {
  migrated = await migratedDatabase()
  database = migrated.database
})
afterEach(() => migrated.drop())

const apply = (next: LedgerStep) => database.transaction().execute((trx) => applyStep(trx, next))

/** Alice buys twice and withdraws, Bob buys, Alice buys again. */
async function story(): Promise<void> {
  const [one, two, three] = [block(1), block(2), block(3)]
  await apply(step(one, { rounds: [round(one, 0), round(one, 1)], entries: [entry(one, 0), entry(one, 1)] }))
  await apply(
    step(two, {
      entries: [
        entry(two, 0, { buyer: bob, round: 1 }),
        entry(two, 1, { kind: 'withdrawal', tokens: 80n * 10n ** 18n, paid: 2n * 10n ** 15n }),
      ],
    }),
  )
  await apply(step(three, { entries: [entry(three, 0)] }))
}

it('knows nothing before the first step', async () => {
  expect(await readSyncState(database, ledger)).toBeUndefined()
  expect(await saleTotals(database, ledger)).toBeUndefined()
})

it('sums what was not given back, with the block it was read at', async () => {
  await story()
  expect(await saleTotals(database, ledger)).toEqual({
    block: { number: 3n, hash: block(3).hash, time: block(3).time },
    sold: 80n * 10n ** 18n,
    raisedUsd: 4_000_000n,
    buyers: 2n,
    purchases: 2n,
  })
  const rounds = await readSnapshot(database, (snapshot) => roundsWithSold(snapshot, ledger))
  expect(rounds.map(({ index, sold, price }) => ({ index, sold, price }))).toEqual([
    { index: 0, sold: 40n * 10n ** 18n, price: 50_000n },
    { index: 1, sold: 40n * 10n ** 18n, price: 50_000n },
  ])
  expect(await roundPrices(database, ledger)).toEqual(new Map([0, 1].map((index) => [index, 50_000n])))
})

it('rounds the value up once a round, as the contract does', async () => {
  const at = block(1)
  // 0.9999995 units of USD each: one by one they would be worth nothing.
  const entries = [0, 1, 2].map((logIndex) => entry(at, logIndex, { tokens: 19_999_990_000_000n, usd: 0n }))
  await apply(step(at, { rounds: [round(at, 0)], entries }))
  expect(await saleTotals(database, ledger)).toMatchObject({ sold: 59_999_970_000_000n, raisedUsd: 3n })
})

it('counts of a commit round no more than its cap, and keeps what was committed', async () => {
  const at = block(1)
  const amr = 10n ** 18n
  const rounds = [round(at, 0), round(at, 1, { mode: 'commit', cap: 100n * amr })]
  const entries = [
    entry(at, 0),
    entry(at, 1, { round: 1, asset: 1, tokens: 90n * amr }),
    entry(at, 2, { round: 1, asset: 2, tokens: 70n * amr, buyer: bob }),
    entry(at, 3, { round: 1, asset: 2, kind: 'excess-return', tokens: 0n, paid: 7n, usd: 0n, buyer: bob }),
  ]
  await apply(step(at, { rounds, entries }))
  expect(await saleTotals(database, ledger)).toMatchObject({
    sold: 140n * amr,
    raisedUsd: 7_000_000n,
    buyers: 2n,
    purchases: 3n,
  })
  expect(await roundsWithSold(database, ledger)).toMatchObject([
    { mode: 'fixed', committed: 40n * amr, sold: 40n * amr },
    { mode: 'commit', committed: 160n * amr, sold: 100n * amr },
  ])
  expect(await findEntry(database, 'excess-return', entry(at, 3).id)).toMatchObject({ paid: 7n, asset: 2 })
})

it("pages a buyer's purchases, newest first, and says which were given back", async () => {
  await story()
  const first = await listPurchases(database, { ...ledger, buyer: alice, limit: 2 })
  expect(first.map(({ block, logIndex, withdrawn }) => [block.number, logIndex, withdrawn])).toEqual([
    [3n, 0, false],
    [1n, 1, true],
  ])
  expect(first[0]).toMatchObject({ boughtAt: block(3).time, termsHash: `0x${'7e'.repeat(32)}`, buyer: alice })
  const rest = await listPurchases(database, {
    ...ledger,
    buyer: alice,
    after: { blockNumber: 1n, logIndex: 1 },
    limit: 2,
  })
  expect(rest.map(({ block, logIndex, withdrawn }) => [block.number, logIndex, withdrawn])).toEqual([
    [1n, 0, true],
  ])
})

it('finds what a transaction did, and one entry', async () => {
  await story()
  const withdrawal = entry(block(2), 1, { kind: 'withdrawal' })
  const { transactionHash } = withdrawal
  expect(await findEntriesByTransaction(database, { ...ledger, transactionHash })).toMatchObject([
    { kind: 'withdrawal', id: withdrawal.id, tokens: 80n * 10n ** 18n },
  ])
  expect(await findEntry(database, 'withdrawal', withdrawal.id)).toMatchObject({ buyer: alice })
  expect(await findEntry(database, 'purchase', withdrawal.id)).toBeUndefined()
})

it('takes blocks back with all that they had brought, and says what', async () => {
  await story()
  const back = { ...ledger, previous: block(3).hash, ancestor: block(2), finalized: 0n, confirmations: 3 }
  const { dropped, event } = await database.transaction().execute((trx) => rollBack(trx, back))
  const { id } = entry(block(3), 0)
  expect(dropped).toEqual([{ kind: 'purchase', id, eventId: `31337:${block(3).hash}:0` }])
  expect(event).toMatchObject({ revision: '4', number: '2', changed: true })
  expect(await saleTotals(database, ledger)).toMatchObject({
    block: { number: 2n },
    purchases: 1n,
    buyers: 1n,
  })
  expect((await listBlocks(database, ledger)).map(({ number }) => number)).toEqual([2n, 1n])
})

const rowsOf = (table: 'positions' | 'round_totals' | 'daily_totals') =>
  database.selectFrom(table).selectAll().orderBy('round').orderBy('asset').execute()

it('keeps positions and sums that are those of the entries, also after blocks were taken back', async () => {
  await story()
  const amr = 10n ** 18n
  expect(await rowsOf('positions')).toMatchObject([
    {
      buyer: Buffer.alloc(20, 0xa1),
      round: 0,
      tokens: 40n * amr,
      purchases: 1,
      first_bought_at: block(3).time,
    },
    { buyer: Buffer.alloc(20, 0xb0), round: 1, tokens: 40n * amr, purchases: 1 },
  ])
  expect(await rowsOf('round_totals')).toMatchObject([
    { round: 0, tokens: 40n * amr, paid: 10n ** 15n, purchases: 1n },
    { round: 1, tokens: 40n * amr, paid: 10n ** 15n, purchases: 1n },
  ])
  const back = { ...ledger, previous: block(3).hash, ancestor: block(1), finalized: 0n, confirmations: 3 }
  await database.transaction().execute((trx) => rollBack(trx, back))
  expect(await rowsOf('positions')).toMatchObject([{ round: 0, tokens: 80n * amr, purchases: 2 }])
  expect(await rowsOf('round_totals')).toMatchObject([{ round: 0, tokens: 80n * amr, purchases: 2n }])
  expect(await rowsOf('daily_totals')).toMatchObject([
    { round: 0, kind: 'purchase', entries: 2n, usd: 4_000_000n },
  ])
})

it('raises what a new head settles, tells it once, and lowers it again on a shorter chain', async () => {
  await story()
  const statuses = async () => {
    const rows = await database.selectFrom('purchases').select('status').orderBy('block_number').execute()
    return rows.map(({ status }) => status)
  }
  // Three confirmations: the block itself and two on top.
  expect(await statuses()).toEqual(['confirmed', 'confirmed', 'mined', 'mined'])
  const { settled } = await apply(step(block(4), { finalized: 1n }))
  expect(settled.map(({ kind, status }) => `${kind} ${status}`).toSorted()).toEqual([
    'purchase confirmed',
    'purchase final',
    'purchase final',
    'withdrawal confirmed',
  ])
  expect(await statuses()).toEqual(['final', 'final', 'confirmed', 'mined'])
  const back = { ...ledger, previous: block(4).hash, ancestor: block(3), finalized: 1n, confirmations: 3 }
  await database.transaction().execute((trx) => rollBack(trx, back))
  expect(await statuses()).toEqual(['final', 'final', 'mined', 'mined'])
})

it('keeps an event of each step under the next revision', async () => {
  await story()
  const events = await database.selectFrom('live_events').select('payload').orderBy('revision').execute()
  expect(events.map(({ payload }) => payload)).toMatchObject([
    { revision: '1', number: '1', changed: true },
    { revision: '2', number: '2' },
    { revision: '3', number: '3' },
  ])
})

it('stores what is released', async () => {
  const at = block(1)
  const origin = { block: at, transactionHash: `0x${'0d'.repeat(32)}`, logIndex: 4 } as const
  const { id } = entry(at, 4)
  await apply(step(at, { releases: [{ id, kind: 'unsold', asset: null, amount: 7n, ...origin }] }))
  const rows = await database.selectFrom('releases').selectAll().execute()
  expect(rows).toMatchObject([
    { kind: 'unsold', asset: null, amount: 7n, status: 'mined', mined_at: at.time },
  ])
})

it('says what a failed sale had sold, whatever is refunded, and who still holds it', async () => {
  await story()
  const four = block(4)
  const bought = { tokens: 40n * 10n ** 18n, paid: 10n ** 15n }
  await apply(step(four, { entries: [entry(four, 0, { kind: 'refund', ...bought })] }))
  expect(await saleTotals(database, ledger)).toMatchObject({
    sold: 80n * 10n ** 18n,
    raisedUsd: 4_000_000n,
    buyers: 1n,
    purchases: 1n,
  })
  expect(await roundsWithSold(database, ledger)).toMatchObject([
    { index: 0, sold: 40n * 10n ** 18n },
    { index: 1, sold: 40n * 10n ** 18n },
  ])
})

it('stores the outcome', async () => {
  const at = block(1)
  const outcome = {
    outcome: 'failed',
    tokensSold: 1n,
    usd: 2n,
    block: at,
    transactionHash: `0x${'0c'.repeat(32)}`,
    logIndex: 0,
  } as const
  await apply(step(at, { outcome }))
  expect(await readOutcome(database, ledger)).toEqual({ outcome: 'failed', decidedAt: at.time })
})

it('refuses a writer that does not know the head, and writes nothing', async () => {
  await story()
  const stale = step(block(3, 1), { previous: block(2).hash, entries: [entry(block(3, 1), 0)] })
  await expect(apply(stale)).rejects.toThrow(/another process/)
  await expect(apply(step(block(1, 1)))).rejects.toThrow(/another process/)
  expect(await countRows(database, 'purchases')).toBe(4)
})

it('never holds one event twice', async () => {
  await story()
  const again = step(block(4), { entries: [entry(block(3), 0)] })
  await expect(apply(again)).rejects.toThrow(/unique/)
  expect(await readSyncState(database, ledger)).toMatchObject({ head: { number: 3n } })
})

it('forgets blocks below finality', async () => {
  await story()
  await apply(step(block(4), { finalized: 3n }))
  expect((await listBlocks(database, ledger)).map(({ number }) => number)).toEqual([4n, 3n])
})
