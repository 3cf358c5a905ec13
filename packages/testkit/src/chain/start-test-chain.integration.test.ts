import { parseEther } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { devAccount } from './dev-accounts.ts'
import { startTestChain } from './start-test-chain.ts'
import type { TestChain } from './start-test-chain.ts'

let chain: TestChain
beforeAll(async () => {
  chain = await startTestChain({ accounts: 3 })
})
afterAll(() => chain.stop())

test('the derived accounts are the funded ones', async () => {
  const to = devAccount(2).address
  const before = await chain.publicClient.getBalance({ address: to })
  const hash = await chain.walletClient(1).sendTransaction({ to, value: parseEther('1') })
  await chain.publicClient.waitForTransactionReceipt({ hash })
  expect(await chain.publicClient.getBalance({ address: to })).toBe(before + parseEther('1'))
})

test('time passes when told to', async () => {
  const before = await chain.publicClient.getBlock()
  await chain.passTime(3600)
  const after = await chain.publicClient.getBlock()
  expect(Number(after.timestamp - before.timestamp)).toBeGreaterThanOrEqual(3600)
})
