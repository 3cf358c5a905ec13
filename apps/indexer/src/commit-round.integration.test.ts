import { amourSaleAbi } from '@amour/chain'
import { roundsWithSold, saleTotals } from '@amour/db'
import { buyWithCoins } from '@amour/testkit'
import { type Account, type Hash, parseEther, parseUnits } from 'viem'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { alice, bob, carol, type IndexedSale, openIndexedSale } from '../test/indexed-sale.ts'

// Processes are started and chains are followed: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000 })

const amr = 10n ** 18n
const day = 86_400

let indexed: IndexedSale
beforeEach(async () => {
  indexed = await openIndexedSale({
    change: (parameters) => ({
      ...parameters,
      softCapUsd: 10_000_000n,
      rounds: parameters.rounds.map((round) => ({ ...round, mode: 'commit', cap: 1_000n * amr })),
    }),
  })
})
afterEach(() => indexed.close())

const contract = () => ({ address: indexed.sale.deployment.sale, abi: amourSaleAbi }) as const

async function expectSuccess(sent: Promise<Hash>): Promise<void> {
  const receipt = await indexed.sale.publicClient.waitForTransactionReceipt({ hash: await sent })
  expect(receipt.status).toBe('success')
}

const finalize = () =>
  expectSuccess(indexed.sale.walletClient(bob).writeContract({ ...contract(), functionName: 'finalize' }))

const claim = (buyer: Account, asset: number) =>
  expectSuccess(
    indexed.sale.walletClient(bob).writeContract({
      ...contract(),
      functionName: 'claim',
      args: [buyer.address, 0n, asset],
    }),
  )

it('follows a commit round that takes more than its cap, to what it gives back in each asset', async () => {
  const { sale, database, key } = indexed
  indexed.start()
  await sale.buy(alice, parseEther('0.1'))
  await sale.buy(bob, 50_000_000_000_000_007n)
  await indexed.expectEqual()
  const [round] = await roundsWithSold(database, key)
  expect(round).toMatchObject({ mode: 'commit', sold: 1_000n * amr, cap: 1_000n * amr })
  expect(round?.committed).toBeGreaterThan(7_500n * amr)
  expect(await saleTotals(database, key)).toMatchObject({ sold: 1_000n * amr, raisedUsd: 50_000_000n })

  await indexed.withdraw(bob)
  await sale.buy(bob, parseEther('0.3'))
  await buyWithCoins(sale, carol, { asset: 1, paid: parseUnits('1000', 6) })
  await indexed.expectEqual()

  await sale.passTime(201 * day)
  await finalize()
  await claim(alice, 0)
  await claim(bob, 0)
  await claim(carol, 1)
  await indexed.expectEqual()
  const returned = await database.selectFrom('excess_returns').selectAll().orderBy('block_number').execute()
  // 1,000 of 40,000 committed are given out: 39 fortieths of each payment come back, in the asset it was made in.
  expect(returned.map(({ asset, paid }) => [asset, paid])).toEqual([
    [0, parseEther('0.0975')],
    [0, parseEther('0.2925')],
    [1, parseUnits('975', 6)],
  ])
  expect(returned.every(({ tokens, usd }) => tokens === 0n && usd === 0n)).toBe(true)
})
