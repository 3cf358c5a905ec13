import { listPurchases, readSyncState } from '@amour/db'
import { parseEther } from 'viem'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { alice, bob, type IndexedSale, openIndexedSale } from '../test/indexed-sale.ts'
import { startIndexerProcess } from '../test/indexer-process.ts'

// Processes are started and chains are followed: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000 })

let indexed: IndexedSale
beforeEach(async () => {
  indexed = await openIndexedSale()
})
afterEach(() => indexed.close())

const drop = (depth: number) =>
  indexed.sale.testClient.request({ method: 'anvil_reorg' as never, params: [depth, []] as never })

it('takes back what the chain dropped and goes on with what replaced it', async () => {
  const { sale, database, key } = indexed
  indexed.start()
  await sale.buy(alice, parseEther('0.1'))
  await sale.buy(bob, parseEther('0.2'))
  await indexed.withdraw(bob)
  await indexed.expectEqual()
  await drop(2)
  await indexed.expectEqual()
  expect(await listPurchases(database, { ...key, buyer: bob.address, limit: 9 })).toEqual([])
  await sale.buy(bob, parseEther('0.3'))
  await indexed.expectEqual()
})

it('takes back what was dropped while it did not run, on a chain that is shorter than the ledger for a while', async () => {
  const { sale } = indexed
  const snapshot = await sale.testClient.snapshot()
  const first = indexed.start()
  await sale.buy(alice, parseEther('0.1'))
  await sale.buy(bob, parseEther('0.2'))
  await indexed.expectEqual()
  await first.stop()
  await sale.testClient.revert({ id: snapshot })
  indexed.start()
  await sale.buy(bob, parseEther('0.3'))
  await sale.buy(bob, parseEther('0.4'))
  await sale.testClient.mine({ blocks: 1 })
  await indexed.expectEqual()
})

it('halts when the chain dropped what was final, changes nothing and says what to do', async () => {
  const { sale, database, key } = indexed
  await sale.buy(alice, parseEther('0.1'))
  const snapshot = await sale.testClient.snapshot()
  await sale.testClient.mine({ blocks: 100 })
  const first = indexed.start()
  await indexed.expectEqual()
  await first.stop()
  const before = await readSyncState(database, key)
  await sale.testClient.revert({ id: snapshot })
  await sale.buy(bob, parseEther('0.2'))
  const { exited } = startIndexerProcess(indexed)
  const { code, output } = await exited
  expect(code).toBe(1)
  expect(output).toContain('ledger.reorganised-past-finality')
  expect(output).toContain('npm run reset')
  expect(await readSyncState(database, key)).toEqual(before)
})
