import { eventUuid, readSyncState } from '@amour/db'
import { sql } from 'kysely'
import { setTimeout as delay } from 'node:timers/promises'
import { parseEther } from 'viem'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { alice, bob, carol, type IndexedSale, openIndexedSale } from '../test/indexed-sale.ts'
import { reconcileIndexed } from '../test/reconcile-indexed.ts'
import { runAmour } from '../test/run-amour.ts'

// Processes are started and chains are followed: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 240_000 })

let indexed: IndexedSale
beforeEach(async () => {
  indexed = await openIndexedSale()
})
afterEach(() => indexed.close())

const amour = (...args: string[]) => runAmour(indexed, args)
const deployed = () => String(indexed.sale.deployment.deploymentBlock)

const differences = async () => (await reconcileIndexed(indexed)).differences

async function buyThrice(): Promise<void> {
  await indexed.sale.buy(alice, 4_000_000_000_000_007n)
  await indexed.sale.buy(bob, 5_000_000_000_000_001n)
  await indexed.withdraw(bob)
  await indexed.sale.buy(alice, parseEther('0.1'))
}

const jobIds = async (name: string) =>
  (await sql<{ id: string }>`select id from jobs.job where name = ${name}`.execute(indexed.database)).rows
    .map(({ id }) => id)
    .toSorted()

it('mends rows and sums that were altered, says so, and tells nobody twice', async () => {
  const { database, key } = indexed
  await buyThrice()
  indexed.start()
  await indexed.expectEqual()
  const equal = await amour('reconcile')
  expect(equal).toMatchObject({ code: 0, stdout: expect.stringContaining('No difference.') as unknown })
  const jobsBefore = await jobIds('ledger-entry-recorded')
  const { rows: kept } = await sql`select * from purchases order by id`.execute(database)

  await sql`update purchases set tokens = tokens + 1, usd = 0 where paid = 4000000000000007`.execute(database)
  await sql`delete from purchases where paid = 5000000000000001`.execute(database)
  const surplus = { chainId: key.chainId, blockHash: `0x${'99'.repeat(32)}`, logIndex: 3 }
  await sql`insert into withdrawals select ${eventUuid(surplus)}::uuid, chain_id, sale, buyer, round, asset, tokens, paid, usd,
    terms_hash, block_number, decode(repeat('99', 32), 'hex'), mined_at, transaction_hash, 3, status from withdrawals`.execute(
    database,
  )
  await sql`delete from rounds where round = 1`.execute(database)
  await sql`update positions set usd = usd - 1`.execute(database)
  await sql`delete from daily_totals`.execute(database)
  const broken = await amour('reconcile')
  expect(broken.code).toBe(1)
  expect(broken.stdout).toMatch(/✘ purchases\.tokens, .*: it is \d+, and it should be \d+\./)

  const revision = await revisionOf()
  const replayed = await amour('replay', '--from', deployed(), '--json')
  expect(replayed.stderr).toMatch(/Read up to block \d+/)
  expect(JSON.parse(replayed.stdout)).toMatchObject({ written: 3, removed: 1, event: { changed: true } })
  expect(await revisionOf()).toBeGreaterThan(revision)
  expect(await differences()).toEqual([])
  expect((await sql`select * from purchases order by id`.execute(database)).rows).toEqual(kept)
  expect(await jobIds('ledger-entry-recorded')).toEqual(jobsBefore)
  expect(await jobIds('ledger-entry-dropped')).toHaveLength(1)
  await indexed.sale.buy(carol, parseEther('0.01'))
  await indexed.expectEqual()
})

async function revisionOf(): Promise<bigint> {
  const row = await indexed.database.selectFrom('sync_state').select('revision').executeTakeFirstOrThrow()
  return row.revision
}

it('enqueues the job of an entry that the ledger never had', async () => {
  const { database } = indexed
  await buyThrice()
  const indexer = indexed.start()
  await indexed.expectEqual()
  await indexer.stop()
  const before = await jobIds('ledger-entry-recorded')
  await sql`delete from jobs.job where id in (select id from purchases)`.execute(database)
  await sql`delete from purchases`.execute(database)
  expect((await amour('replay', '--from', deployed())).stdout).toContain('3 rows written, 0 removed')
  expect(await jobIds('ledger-entry-recorded')).toEqual(before)
  await indexed.expectEqual()
})

// An entry that came back final may have a second job, among those of old entries; its notice is written once all the same.
it('goes on beside the indexer and buyers, and readers never see half of it', async () => {
  const { sale, database } = indexed
  await buyThrice()
  indexed.start()
  await indexed.expectEqual()
  const stop = new AbortController()
  const trading = Promise.all(
    [alice, bob, carol].map(async (buyer) => {
      for (let turn = 1; !stop.signal.aborted; turn += 1) {
        await sale.buy(buyer, 4_000_000_000_000_000n + BigInt(turn))
        if (turn % 4 === 0) await indexed.withdraw(buyer)
      }
    }),
  )
  const watching = watchPurchases(stop.signal)
  for (let turn = 0; turn < 2; turn += 1) {
    await sql`delete from withdrawals where id in (select id from withdrawals limit 1)`.execute(database)
    await sql`update round_totals set paid = paid + 1`.execute(database)
    expect((await amour('replay', '--from', deployed())).code).toBe(0)
    expect(await differences()).toEqual([])
  }
  await delay(500)
  stop.abort()
  await trading
  await indexed.waitForHead()
  expect(await differences()).toEqual([])
  expect(await watching).toBe(true)
})

/** Whether the number of purchases never fell: a replay that showed its middle would lack some. */
async function watchPurchases(signal: AbortSignal): Promise<boolean> {
  let most = 0n
  while (!signal.aborted) {
    const { rows } = await sql<{ count: bigint }>`select count(*) from purchases`.execute(indexed.database)
    const count = rows[0]?.count ?? 0n
    if (count < most) return false
    most = count
    await delay(5)
  }
  return true
}

it('refuses blocks that the ledger does not have, and changes nothing', async () => {
  await buyThrice()
  const indexer = indexed.start()
  await indexed.expectEqual()
  await indexer.stop()
  const before = await readSyncState(indexed.database, indexed.key)
  const head = before?.head.number ?? 0n
  const { deploymentBlock } = indexed.sale.deployment
  for (const block of [BigInt(deploymentBlock) - 1n, head + 1n]) {
    const { code, stderr } = await amour('replay', '--from', String(block))
    expect(code).toBe(1)
    expect(stderr).toContain(`The ledger has blocks ${deploymentBlock} to ${head}; block ${block} is not`)
  }
  expect(await readSyncState(indexed.database, indexed.key)).toEqual(before)
})

it('ends with 2 when it cannot compare', async () => {
  expect(await amour('reconcile')).toMatchObject({ code: 2, stdout: '' })
  await buyThrice()
  indexed.start()
  await indexed.expectEqual()
  const away = await amour('reconcile', '--rpc-url', 'http://127.0.0.1:9')
  expect(away).toMatchObject({ code: 2, stdout: '', stderr: 'No RPC provider of the chain answers.\n' })
})
