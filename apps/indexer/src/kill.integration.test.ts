import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { alice, bob, carol, type IndexedSale, openIndexedSale } from '../test/indexed-sale.ts'
import { startIndexerProcess } from '../test/indexer-process.ts'

const ROUNDS = 6

// Processes are started and chains are followed: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000 })

let indexed: IndexedSale
beforeEach(async () => {
  indexed = await openIndexedSale()
})
afterEach(() => indexed.close())

/** Three buyers who buy and change their minds until told to stop. */
async function trade(signal: AbortSignal): Promise<number> {
  let purchases = 0
  const each = [alice, bob, carol].map(async (buyer) => {
    for (let turn = 1; !signal.aborted; turn += 1) {
      await indexed.sale.buy(buyer, 4_000_000_000_000_000n + BigInt(turn))
      purchases += 1
      if (turn % 5 === 0) await indexed.withdraw(buyer)
    }
  })
  await Promise.all(each)
  return purchases
}

it(
  `loses nothing when it is killed in the middle of a load, ${ROUNDS} times`,
  { timeout: 120_000 },
  async () => {
    const stop = new AbortController()
    const trading = trade(stop.signal)
    for (let round = 0; round < ROUNDS; round += 1) {
      const indexer = startIndexerProcess(indexed)
      await delay(900 + Math.random() * 1_500)
      await indexer.kill('SIGKILL')
    }
    stop.abort()
    expect(await trading).toBeGreaterThan(20)
    const indexer = startIndexerProcess(indexed)
    await indexed.expectEqual()
    const startedAt = performance.now()
    expect((await indexer.kill('SIGTERM')).code).toBe(0)
    expect(performance.now() - startedAt).toBeLessThan(3_000)
  },
)
