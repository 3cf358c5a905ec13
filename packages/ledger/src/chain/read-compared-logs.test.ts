import { createPublicClient, custom, type Hex, numberToHex, type PublicClient } from 'viem'
import { expect, it } from 'vitest'
import { bloomOf } from './logs-bloom.ts'
import { readComparedLogs } from './read-compared-logs.ts'

const sale: Hex = `0x${'5a'.repeat(20)}`
const hash: Hex = `0x${'0b'.repeat(32)}`
const topics: Hex[] = [`0x${'01'.repeat(32)}`]
const zero: Hex = `0x${'00'.repeat(32)}`
const block = {
  number: 7n,
  hash,
  parentHash: zero,
  time: new Date(0),
  logsBloom: bloomOf([{ address: sale, topics }]),
}

/** A provider that knows the block, with so many logs that are alike. */
function clientWith(logs: number): PublicClient {
  const place = { blockHash: hash, blockNumber: '0x7', transactionHash: zero, transactionIndex: '0x0' }
  const answers: Record<string, unknown> = {
    eth_getBlockByNumber: { ...block, number: '0x7', timestamp: '0x0', transactions: [] },
    eth_getLogs: Array.from({ length: logs }, (_, index) => {
      return { ...place, address: sale, topics, data: '0x', logIndex: numberToHex(index), removed: false }
    }),
  }
  const request = ({ method }: { method: string }) => Promise.resolve(answers[method])
  return createPublicClient({ transport: custom({ request }) })
}

it('believes logs that a second provider has too, and those of one where there is no second', async () => {
  const read = (second?: PublicClient) =>
    readComparedLogs(clientWith(2), (work) => Promise.resolve(second && work(second)), block, sale)
  expect(await read(clientWith(2))).toHaveLength(2)
  expect(await read()).toHaveLength(2)
})

it('refuses logs of which one is missing that the bloom filter does not show', async () => {
  const read = readComparedLogs(clientWith(1), (work) => work(clientWith(2)), block, sale)
  await expect(read).rejects.toMatchObject({ code: 'chain.inconsistent' })
})
