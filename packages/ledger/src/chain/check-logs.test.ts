import type { Hex } from 'viem'
import { expect, it } from 'vitest'
import { checkBlockLogs, checkRangeLogs, type MinedLog } from './check-logs.ts'
import { bloomOf, mayHoldLogsOf } from './logs-bloom.ts'

const sale: Hex = `0x${'5a'.repeat(20)}`
const other: Hex = `0x${'0b'.repeat(20)}`
const hash = (digit: string): Hex => `0x${digit.repeat(64)}`

function log(fields: Partial<MinedLog> = {}): MinedLog {
  return {
    address: sale,
    topics: [hash('1')],
    data: '0x',
    blockHash: hash('b'),
    blockNumber: 7n,
    logIndex: 0,
    transactionHash: hash('c'),
    transactionIndex: 0,
    removed: false,
    ...fields,
  } as MinedLog
}

function blockOf(...logs: MinedLog[]) {
  return { number: 7n, hash: hash('b'), parentHash: hash('a'), time: new Date(0), logsBloom: bloomOf(logs) }
}

it('finds in a bloom filter what is in it', () => {
  const words = ['testtest', 'test', 'hallo'].map((word): Hex => `0x${Buffer.from(word).toString('hex')}`)
  const bloom = bloomOf(words.map((address) => ({ address, topics: [] })))
  for (const word of words) expect(mayHoldLogsOf(bloom, word)).toBe(true)
  expect(mayHoldLogsOf(bloom, `0x${Buffer.from('tes').toString('hex')}`)).toBe(false)
  expect(bloomOf([])).toBe(`0x${'00'.repeat(256)}`)
})

it('accepts the logs of a block, whosever they are', () => {
  const logs = [log({ address: other }), log({ logIndex: 1 })]
  expect(() => checkBlockLogs(blockOf(...logs), logs)).not.toThrow()
})

it.each([
  ['a log is missing at the end', [log()]],
  ['a log is missing at the start', [log({ address: other, logIndex: 1 })]],
  ['there is none', []],
  ['one is of another block', [log(), log({ address: other, logIndex: 1, blockHash: hash('d') })]],
  ['one was removed', [log(), log({ address: other, logIndex: 1, removed: true })]],
])('refuses the logs of a block when %s', (_fault, given) => {
  const block = blockOf(log(), log({ address: other, logIndex: 1 }))
  expect(() => checkBlockLogs(block, given)).toThrow(/refused/)
})

it.each([
  ['of another contract', [log({ address: other })]],
  ['before the range', [log({ blockNumber: 4n })]],
  ['after the range', [log({ blockNumber: 10n })]],
  ['twice', [log(), log()]],
  ['of two blocks with one number', [log(), log({ logIndex: 1, blockHash: hash('d') })]],
  ['in disorder', [log({ blockNumber: 8n }), log()]],
])('refuses logs %s', (_fault, logs) => {
  expect(() => checkRangeLogs({ from: 5n, to: 9n, sale }, logs)).toThrow(/refused/)
})
