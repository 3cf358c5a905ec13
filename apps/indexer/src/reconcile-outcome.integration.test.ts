import { amourSaleAbi, mockFiatTokenAbi } from '@amour/chain'
import { saleTotals } from '@amour/db'
import type { ReconcileReport } from '@amour/ledger'
import { buyWithCoins, parties } from '@amour/testkit'
import {
  type Account,
  type Address,
  encodeFunctionData,
  type EncodeFunctionDataParameters,
  erc20Abi,
  parseEther,
  parseUnits,
} from 'viem'
import { afterEach, expect, it, vi } from 'vitest'
import { alice, bob, carol, type IndexedSale, openIndexedSale } from '../test/indexed-sale.ts'
import { reconcileIndexed } from '../test/reconcile-indexed.ts'

// Processes are started and chains are followed: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000 })

const amr = 10n ** 18n
const day = 86_400

let indexed: IndexedSale
afterEach(() => indexed.close())

/** Anybody may do what follows the end of a sale; what not anybody may is done by `caller`. */
async function call(
  functionName: string,
  args: readonly unknown[] = [],
  caller: Account = carol,
): Promise<void> {
  const { sale } = indexed
  const data = encodeFunctionData({ abi: amourSaleAbi, functionName, args } as EncodeFunctionDataParameters)
  const hash = await sale.walletClient(caller).sendTransaction({ to: sale.deployment.sale, data })
  expect((await sale.publicClient.waitForTransactionReceipt({ hash })).status).toBe('success')
}

async function expectReconciled(): Promise<ReconcileReport['checked']> {
  await indexed.waitForHead()
  const report = await reconcileIndexed(indexed)
  expect(report.differences).toEqual([])
  return report.checked
}

async function buyAll(): Promise<void> {
  await indexed.sale.buy(alice, parseEther('0.1'))
  await indexed.sale.buy(bob, 50_000_000_000_000_007n)
  await indexed.withdraw(bob)
  await indexed.sale.buy(bob, 300_000_000_000_000_011n)
  await buyWithCoins(indexed.sale, carol, { asset: 1, paid: parseUnits('1000.000001', 6) })
}

const claim = (buyer: Account, asset: number) => call('claim', [buyer.address, 0n, asset])

it('stays equal to a success: shares, claims, excess, proceeds and unsold AMR', async () => {
  indexed = await openIndexedSale({
    change: (parameters) => ({
      ...parameters,
      softCapUsd: 10_000_000n,
      rounds: parameters.rounds.map((round) => ({ ...round, mode: 'commit', cap: 1_000n * amr })),
    }),
  })
  indexed.start()
  await buyAll()
  await expectReconciled()
  await indexed.sale.passTime(201 * day)
  await call('finalize')
  await claim(alice, 0)
  await call('releaseProceeds', [0])
  await expectReconciled()
  await claim(bob, 0)
  await claim(carol, 1)
  await call('releaseProceeds', [1])
  await call('releaseUnsoldTokens')
  await indexed.sale.passTime(100 * day)
  await claim(alice, 0)
  expect(await expectReconciled()).toMatchObject({ claims: 4, excess_returns: 3, releases: 3, outcomes: 1 })
})

it('stays equal to a failure: refunds and unsold AMR', async () => {
  indexed = await openIndexedSale()
  indexed.start()
  await buyAll()
  await indexed.sale.passTime(202 * day)
  await call('finalize')
  await call('refund', [alice.address, 0n, 0])
  await call('releaseUnsoldTokens')
  await call('refund', [carol.address, 0n, 1])
  expect(await expectReconciled()).toMatchObject({ refunds: 2, releases: 1, outcomes: 1, positions: 1 })
  await expectTotalsOfContract()
})

it('stays equal to pauses, their ends, gifts that go to the treasury, and a cancellation', async () => {
  indexed = await openIndexedSale()
  indexed.start()
  await buyAll()
  await call('pauseBuying', [7_200n], parties.guardian)
  await call('pauseBuying', [60n], parties.guardian)
  await indexed.withdraw(alice)
  await expectReconciled()
  await call('resumeBuying', [], parties.admin)
  await indexed.sale.buy(alice, parseEther('0.2'))
  await give('token', 5n * amr)
  await give('usdc', 7n)
  await call('releaseUnsoldTokens')
  await call('releaseSurplus', [1])
  await expectReconciled()
  await call('cancel', [], parties.admin)
  // Within the period still: a withdrawal is a refund now.
  await indexed.withdraw(alice)
  await call('refund', [bob.address, 0n, 0])
  await call('releaseUnsoldTokens')
  const checked = await expectReconciled()
  expect(checked).toMatchObject({ pauses: 3, releases: 3, refunds: 2, withdrawals: 2, 'control()': 1 })
  await expectTotalsOfContract()
})

/** A transfer that buys nothing. */
async function give(what: 'token' | 'usdc', amount: bigint): Promise<void> {
  const { sale } = indexed
  const { deployment } = sale
  const from = what === 'token' ? parties.treasury : carol
  if (what === 'usdc') await mintUsdc(amount)
  const hash = await sale.walletClient(from).writeContract({
    address: deployment[what] as Address,
    abi: erc20Abi,
    functionName: 'transfer',
    args: [deployment.sale, amount],
  })
  expect((await sale.publicClient.waitForTransactionReceipt({ hash })).status).toBe('success')
}

async function mintUsdc(amount: bigint): Promise<void> {
  const { sale } = indexed
  const hash = await sale.walletClient(carol).writeContract({
    address: sale.deployment.usdc as Address,
    abi: mockFiatTokenAbi,
    functionName: 'mint',
    args: [carol.address, amount],
  })
  await sale.publicClient.waitForTransactionReceipt({ hash })
}

/** What pages show of a sale is what the contract says, to the wei. */
async function expectTotalsOfContract(): Promise<void> {
  const { database, key, sale } = indexed
  const [sold, raisedUsd] = await sale.publicClient.readContract({
    address: sale.deployment.sale,
    abi: amourSaleAbi,
    functionName: 'totals',
  })
  expect(await saleTotals(database, key)).toMatchObject({ sold, raisedUsd })
}
