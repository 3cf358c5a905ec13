import { amourSaleAbi } from '@amour/chain'
import type { ReconcileReport } from '@amour/ledger'
import { buyWithCoins } from '@amour/testkit'
import {
  type Account,
  encodeFunctionData,
  type EncodeFunctionDataParameters,
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

/** Anybody may do what follows the end of a sale. */
async function call(functionName: string, args: readonly unknown[] = []): Promise<void> {
  const { sale } = indexed
  const data = encodeFunctionData({ abi: amourSaleAbi, functionName, args } as EncodeFunctionDataParameters)
  const hash = await sale.walletClient(carol).sendTransaction({ to: sale.deployment.sale, data })
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
})
