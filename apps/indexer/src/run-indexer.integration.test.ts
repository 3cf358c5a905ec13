import { type CachePorts, createCachePorts } from '@amour/cache'
import { listBlocks, listPurchases, readSyncState } from '@amour/db'
import type { LiveEvent } from '@amour/domain'
import { buyWithCoins } from '@amour/testkit'
import { parseEther } from 'viem'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { alice, bob, type IndexedSale, openIndexedSale } from '../test/indexed-sale.ts'

// Processes are started and chains are followed: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000 })

let indexed: IndexedSale
beforeEach(async () => {
  indexed = await openIndexedSale()
})
afterEach(() => indexed.close())

it('follows the sale: rounds, purchases with each asset, withdrawals, to the last unit of USD', async () => {
  const { sale, database, key } = indexed
  await sale.buy(alice, 4_000_000_000_000_007n)
  indexed.start()
  await indexed.expectEqual()
  // Odd amounts: their values rounded down one by one would not add up to the contract's total.
  for (const wei of [5_000_000_000_000_001n, 7_000_000_000_000_003n, 9_000_000_000_000_009n]) {
    await sale.buy(alice, wei)
    await sale.buy(bob, wei)
  }
  await buyWithCoins(sale, bob, { asset: 1, paid: 12_345_679n })
  await buyWithCoins(sale, bob, { asset: 2, paid: 98_765_431n })
  await indexed.expectEqual()
  await indexed.withdraw(alice)
  await indexed.withdraw(bob, 2)
  await sale.buy(alice, parseEther('0.01'))
  await indexed.expectEqual()
  const purchases = await listPurchases(database, { ...key, buyer: alice.address, limit: 10 })
  expect(purchases.map(({ withdrawn }) => withdrawn)).toEqual([false, true, true, true, true])
  const ofBob = await listPurchases(database, { ...key, buyer: bob.address, limit: 10 })
  expect(ofBob.map(({ asset, paid, withdrawn }) => [asset, paid, withdrawn])).toEqual([
    [2, 98_765_431n, true],
    [1, 12_345_679n, false],
    [0, 9_000_000_000_000_009n, false],
    [0, 7_000_000_000_000_003n, false],
    [0, 5_000_000_000_000_001n, false],
  ])
})

it('goes on after a restart without a gap or a duplicate, in ranges where blocks are final', async () => {
  const { sale, database, key } = indexed
  await sale.buy(alice, parseEther('0.1'))
  const first = indexed.start()
  await indexed.expectEqual()
  await first.stop()
  await sale.buy(bob, parseEther('0.2'))
  await sale.testClient.mine({ blocks: 300 })
  await sale.buy(bob, parseEther('0.3'))
  indexed.start()
  await indexed.expectEqual()
  const state = await readSyncState(database, key)
  expect(state?.finalized).toBeGreaterThan(200n)
  expect((await listBlocks(database, key)).length).toBeLessThan(100)
})

it('tells open pages of each block, and whether anything changed', async () => {
  const { sale } = indexed
  const logger = { info: () => undefined, warn: () => undefined }
  const ports: CachePorts = await createCachePorts({ databaseUrl: indexed.databaseUrl, logger })
  const seen: LiveEvent[] = []
  await ports.events.subscribe((event) => {
    if (event.type === 'block-indexed') seen.push(event)
  })
  indexed.start()
  await indexed.expectEqual()
  await sale.buy(alice, parseEther('0.1'))
  const bought = await sale.publicClient.getBlock()
  await sale.testClient.mine({ blocks: 1 })
  await indexed.expectEqual()
  await vi.waitFor(() => expect(seen.at(-1)?.changed).toBe(false))
  expect(seen.find(({ hash }) => hash === bought.hash)).toEqual({
    type: 'block-indexed',
    revision: expect.stringMatching(/^[0-9]+$/) as unknown,
    number: String(bought.number),
    hash: bought.hash,
    time: new Date(Number(bought.timestamp) * 1_000).toISOString(),
    changed: true,
  })
  await ports.close()
})
