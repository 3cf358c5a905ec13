import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { rpc } from './rpc.ts'
import { saveState } from './state-file.ts'
import { startChain } from './start-chain.ts'

interface Block {
  number: string
  hash: string
  timestamp: string
}

/** Runtime code of nothing; its constructor emits one empty log. */
const logsOnce = '0x60006000a060006000f3'

let folder: string
let stateFile: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amour-chain-'))
  stateFile = join(folder, 'chain.json.gz')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const headOf = (url: string) => rpc<Block>(url, 'eth_getBlockByNumber', ['latest', false])

/** Answers once the transaction is mined, which is a moment after it is taken. */
async function logOnce(url: string): Promise<string> {
  const [from] = await rpc<string[]>(url, 'eth_accounts')
  const hash = await rpc<string>(url, 'eth_sendTransaction', [{ from, data: logsOnce, gas: '0x30d40' }])
  await vi.waitFor(async () => {
    expect(await rpc(url, 'eth_getTransactionReceipt', [hash])).not.toBeNull()
  })
  return hash
}

test('blocks, receipts and logs survive a stop, and the clock is the wall clock again', async () => {
  const first = await startChain({ stateFile, genesisTimestamp: 1_700_000_000 })
  const hash = await logOnce(first.rpcUrl)
  const receipt = await rpc<{ blockHash: string }>(first.rpcUrl, 'eth_getTransactionReceipt', [hash])
  await first.stop()

  const second = await startChain({ stateFile })
  expect(second.continued).toBe(true)
  expect(await rpc(second.rpcUrl, 'eth_getTransactionReceipt', [hash])).toEqual(receipt)
  expect(await rpc(second.rpcUrl, 'eth_getLogs', [{ blockHash: receipt.blockHash }])).toHaveLength(1)
  const head = await headOf(second.rpcUrl)
  expect(Math.abs(Number(head.timestamp) - Date.now() / 1000)).toBeLessThan(5)
  await second.stop()
})

test('kill -9 of the chain loses nothing older than two seconds', async () => {
  const first = await startChain({ stateFile })
  const hash = await logOnce(first.rpcUrl)
  await pause(2000)
  process.kill(first.pid, 'SIGKILL')

  const second = await startChain({ stateFile })
  expect(await rpc(second.rpcUrl, 'eth_getTransactionReceipt', [hash])).not.toBeNull()
  await Promise.all([first.stop().catch(() => undefined), second.stop()])
})

test('the pace gives confirmations after a transaction', async () => {
  const chain = await startChain({ pace: { active: 1, idle: 600 } })
  await logOnce(chain.rpcUrl)
  const before = Number((await headOf(chain.rpcUrl)).number)
  await pause(3500)
  expect(Number((await headOf(chain.rpcUrl)).number)).toBeGreaterThanOrEqual(before + 2)
  await chain.stop()
})

test('a thousand idle blocks cost less than 250 kB', async () => {
  const chain = await startChain()
  await rpc(chain.rpcUrl, 'anvil_mine', ['0x3e8'])
  await saveState(chain.rpcUrl, stateFile)
  expect((await stat(stateFile)).size).toBeLessThan(250_000)
  await chain.stop()
})
