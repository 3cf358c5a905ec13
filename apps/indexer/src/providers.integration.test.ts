import { readSyncState } from '@amour/db'
import { startTestChain } from '@amour/testkit'
import { setTimeout as delay } from 'node:timers/promises'
import { parseEther } from 'viem'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Fault, type FaultyProvider, startFaultyProvider } from '../test/faulty-provider.ts'
import { alice, bob, type IndexedSale, openIndexedSale } from '../test/indexed-sale.ts'
import { startIndexerProcess } from '../test/indexer-process.ts'

// Processes are started and chains are followed: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000 })

let indexed: IndexedSale
let provider: FaultyProvider
beforeEach(async () => {
  indexed = await openIndexedSale()
  provider = await startFaultyProvider(indexed.sale.rpcUrl)
})
afterEach(async () => {
  await indexed.close()
  await provider.close()
})

const zeroHash = `0x${'00'.repeat(32)}`
type Answer = Record<string, unknown>

const lies: Record<string, Fault> = {
  'no logs where there are some': ({ method }, result) => (method === 'eth_getLogs' ? [] : result),
  'logs of another block': ({ method }, result) =>
    method === 'eth_getLogs' ? (result as Answer[]).map((log) => ({ ...log, blockHash: zeroHash })) : result,
  'a log twice': ({ method }, result) =>
    method === 'eth_getLogs' ? (result as Answer[]).flatMap((log) => [log, log]) : result,
  'a log with another amount of topics': ({ method }, result) =>
    method === 'eth_getLogs'
      ? (result as Answer[]).map((log) => ({ ...log, topics: (log['topics'] as string[]).slice(0, 1) }))
      : result,
}

/** Lies about the chain's newest block. */
const tips: Record<string, (block: Answer) => Answer> = {
  'a newest block that does not follow ours': (block) => ({
    ...block,
    number: `0x${(BigInt(block['number'] as string) + 1n).toString(16)}`,
    parentHash: zeroHash,
    hash: `0x${'01'.repeat(32)}`,
  }),
  'another block in the place of ours': (block) => ({ ...block, hash: zeroHash }),
}

it.each(Object.entries(tips))('does not believe %s', async (_name, change) => {
  const { sale, database, key } = indexed
  indexed.start({ rpcUrls: [provider.url] })
  await sale.buy(alice, parseEther('0.1'))
  await indexed.expectEqual()
  const before = await readSyncState(database, key)
  provider.set(({ method, params }, result) =>
    method === 'eth_getBlockByNumber' && params[0] === 'latest' ? change(result as Answer) : result,
  )
  await vi.waitFor(() => expect(provider.lies()).toBeGreaterThan(3), 10_000)
  expect((await readSyncState(database, key))?.head).toEqual(before?.head)
  provider.set(undefined)
  await sale.buy(bob, parseEther('0.2'))
  await indexed.expectEqual()
})

it.each(Object.entries(lies))('does not believe %s, and asks again', async (_name, fault) => {
  const { sale } = indexed
  indexed.start({ rpcUrls: [provider.url] })
  await sale.buy(alice, parseEther('0.1'))
  await indexed.expectEqual()
  const head = await sale.publicClient.getBlockNumber()
  provider.set(fault)
  await sale.buy(bob, parseEther('0.2'))
  await vi.waitFor(() => expect(provider.lies()).toBeGreaterThan(2), 10_000)
  expect((await readSyncState(indexed.database, indexed.key))?.head.number).toBe(head)
  provider.set(undefined)
  await indexed.expectEqual()
})

it('goes on when the only provider is back', async () => {
  const { sale } = indexed
  provider.setDown(true)
  indexed.start({ rpcUrls: [provider.url] })
  await delay(500)
  provider.setDown(false)
  await indexed.expectEqual()
  provider.setDown(true)
  await sale.buy(alice, parseEther('0.1'))
  await delay(1_000)
  provider.setDown(false)
  await indexed.expectEqual()
})

it('uses the second provider while the first is away or lies', async () => {
  const { sale } = indexed
  indexed.start({ rpcUrls: [provider.url, sale.rpcUrl] })
  await sale.buy(alice, parseEther('0.1'))
  await indexed.expectEqual()
  provider.setDown(true)
  await sale.buy(bob, parseEther('0.2'))
  await indexed.expectEqual()
})

it('follows the second provider when the first stands still without an error', async () => {
  const { sale } = indexed
  indexed.start({ rpcUrls: [provider.url, sale.rpcUrl] })
  await indexed.expectEqual()
  let kept: unknown
  provider.set(({ method, params }, result) =>
    method === 'eth_getBlockByNumber' && params[0] === 'latest' ? (kept ??= result) : result,
  )
  await vi.waitFor(() => expect(kept).toBeDefined(), 10_000)
  await sale.buy(alice, parseEther('0.1'))
  await sale.buy(bob, parseEther('0.2'))
  await vi.waitFor(() => indexed.expectEqual(), { timeout: 60_000, interval: 1_000 })
})

it('refuses to start on another chain', async () => {
  const chain = await startTestChain()
  const { exited } = startIndexerProcess(indexed, { RPC_URL: chain.rpcUrl, CHAIN_ID: '1' })
  const { code, output } = await exited
  expect(code).toBe(1)
  expect(output).toContain('chain.wrong-network')
  await chain.stop()
})
