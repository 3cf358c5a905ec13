import { buyWithCoins } from '@amour/testkit'
import { sql } from 'kysely'
import { parseEther } from 'viem'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startFaultyProvider } from '../test/faulty-provider.ts'
import { alice, bob, type IndexedSale, openIndexedSale } from '../test/indexed-sale.ts'
import { reconcileIndexed } from '../test/reconcile-indexed.ts'

// Processes are started and chains are followed: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000 })

let indexed: IndexedSale
beforeEach(async () => {
  indexed = await openIndexedSale()
})
afterEach(() => indexed.close())

const reconcile = (rpcUrl?: string) => reconcileIndexed(indexed, rpcUrl)

/** Odd amounts in every asset, and one position that was given back. */
async function trade(): Promise<void> {
  const { sale } = indexed
  await sale.buy(alice, 4_000_000_000_000_007n)
  await sale.buy(alice, 5_000_000_000_000_001n)
  await buyWithCoins(sale, bob, { asset: 1, paid: 12_345_679n })
  await buyWithCoins(sale, alice, { asset: 2, paid: 98_765_431n })
  await sale.buy(bob, parseEther('0.1'))
  await indexed.withdraw(bob)
}

const differences = async () =>
  (await reconcile()).differences.map(({ what, expected, found }) => [what, expected, found])

it('finds events, tables and contract equal after trade', async () => {
  await trade()
  indexed.start()
  await indexed.expectEqual()
  const { differences, ...report } = await reconcile()
  expect(differences).toEqual([])
  expect(report).toMatchObject({ block: { number: (await indexed.sale.publicClient.getBlock()).number } })
  expect(report.checked).toMatchObject({
    purchases: 5,
    withdrawals: 1,
    rounds: 2,
    positions: 3,
    round_totals: 3,
    'positionOf()': 4,
    'escrowOf()': 3,
  })
})

it('names a row that is missing, one too many and one that is wrong', async () => {
  await trade()
  const indexer = indexed.start()
  await indexed.expectEqual()
  await indexer.stop()
  await sql`update purchases set paid = paid + 1 where paid = 4000000000000007`.execute(indexed.database)
  expect(await differences()).toEqual([['purchases.paid', '4000000000000007', '4000000000000008']])
  await sql`delete from purchases where paid = 4000000000000008`.execute(indexed.database)
  expect(await differences()).toEqual([['purchases', expect.stringContaining('4000000000000007'), null]])
  await sql`insert into withdrawals select
    '00000000-0000-4000-8000-000000000000', chain_id, sale, buyer, round, asset, tokens, paid, usd, terms_hash, block_number,
    block_hash, mined_at, transaction_hash, log_index + 100, status from withdrawals`.execute(
    indexed.database,
  )
  const found = (await reconcile()).differences
  expect(found).toHaveLength(2)
  expect(found).toContainEqual({
    what: 'withdrawals',
    key: '00000000-0000-4000-8000-000000000000',
    expected: null,
    found: expect.stringContaining(bob.address.toLowerCase()) as unknown,
  })
})

it('names each sum that is off by one base unit', async () => {
  await trade()
  const indexer = indexed.start()
  await indexed.expectEqual()
  await indexer.stop()
  const wrong = [
    sql`update positions set paid = paid + 1 where paid = 12345679`,
    sql`update round_totals set tokens = tokens - 1 where asset = 2`,
    sql`update daily_totals set usd = usd + 1 where kind = 'withdrawal'`,
    sql`update sync_state set buyers = buyers + 1`,
  ]
  for (const statement of wrong) await statement.execute(indexed.database)
  const names = (await differences()).map(([what]) => what)
  expect(names).toEqual(['positions.paid', 'round_totals.tokens', 'daily_totals.usd', 'sync_state.buyers'])
})

it('finds a contract that does not have what it owes', async () => {
  await trade()
  indexed.start()
  await indexed.expectEqual()
  const address = indexed.sale.deployment.sale
  await indexed.sale.testClient.setBalance({ address, value: 9_000_000_000_000_007n })
  expect(await differences()).toEqual([['balances', 'at least 9000000000000008', '9000000000000007']])
})

it('fails, and says nothing of equality, when the provider is away or leaves events out', async () => {
  await trade()
  indexed.start()
  await indexed.expectEqual()
  const provider = await startFaultyProvider(indexed.sale.rpcUrl)
  provider.set(({ method }, result) =>
    method === 'eth_getLogs' ? (result as unknown[]).slice(0, -1) : result,
  )
  await expect(reconcile(provider.url)).rejects.toMatchObject({ code: 'chain.inconsistent' })
  provider.setDown(true)
  await expect(reconcile(provider.url)).rejects.toMatchObject({ code: 'chain.unavailable' })
  await provider.close()
})
