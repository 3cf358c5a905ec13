import { startTestChain, type TestChain } from '@amour/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chainBlockOf } from './chain-block.ts'
import { headerHash } from './header-hash.ts'
import { bloomOf } from './logs-bloom.ts'

let chain: TestChain
beforeAll(async () => {
  chain = await startTestChain()
  await chain.testClient.mine({ blocks: 2 })
})
afterAll(() => chain.stop())

it('is the hash that a node gives its own blocks, with all that forks have added', async () => {
  for (const blockNumber of [0n, 1n, 2n]) {
    const block = await chain.publicClient.getBlock({ blockNumber })
    expect(headerHash(block)).toBe(block.hash)
    expect(chainBlockOf(block).logsBloom).toBe(block.logsBloom)
  }
})

it('believes no bloom filter that the hash does not prove', async () => {
  const block = await chain.publicClient.getBlock({ blockNumber: 2n })
  const lie = bloomOf([{ address: `0x${'1'.repeat(40)}`, topics: [] }])
  expect(chainBlockOf({ ...block, logsBloom: lie }).logsBloom).toBeNull()
  expect(chainBlockOf({ ...block, stateRoot: block.hash }).logsBloom).toBeNull()
})
