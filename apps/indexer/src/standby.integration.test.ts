import { sql } from 'kysely'
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

it('a second indexer waits, and takes over when the first is killed', async () => {
  const { sale } = indexed
  const first = startIndexerProcess(indexed)
  await sale.buy(alice, parseEther('0.1'))
  await indexed.expectEqual()
  const second = startIndexerProcess(indexed)
  await vi.waitFor(() => expect(second.output()).toContain('this one waits'), 30_000)
  await first.kill('SIGKILL')
  await sale.buy(bob, parseEther('0.2'))
  await indexed.expectEqual()
  const { output } = await second.kill('SIGTERM')
  expect(output).toContain('This process indexes')
})

it('goes on when the database cut every connection', async () => {
  const { sale } = indexed
  indexed.start()
  await sale.buy(alice, parseEther('0.1'))
  await indexed.expectEqual()
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'amour-%'`.execute(
    indexed.database,
  )
  await sale.buy(bob, parseEther('0.2'))
  await indexed.expectEqual()
})
