import { amourSaleAbi, ethUsdFeedAbi, mockAggregatorAbi } from '@amour/chain'
import type { Address } from 'viem'
import { expect, it } from 'vitest'
import { chainHand } from './support/chain-hand.ts'
import { untilConfirmed } from './support/confirmation.ts'
import { becomeBuyer, becomeEligible, payWith, reviewAmount } from './support/journey.ts'
import { stack } from './support/stack.ts'
import { useVisitors } from './support/visitor.ts'
import { approve } from './support/wallet.ts'
import { salePath, wordsOf } from './support/words.ts'

/** Of the local deployment: who deployed, who may pause, and who administers. */
const [deployer, guardian, admin] = [0, 7, 8]
const openVisitor = useVisitors()
const { deployment } = stack
const chain = chainHand()

async function setPriceTime(time: bigint): Promise<void> {
  const feed = { address: deployment.ethUsd as Address, abi: ethUsdFeedAbi }
  const address = (await chain.read({ ...feed, functionName: 'aggregator' })) as Address
  await chain.write(deployer, { address, abi: mockAggregatorAbi, functionName: 'setUpdatedAt', args: [time] })
}

it('waits for a fresh price when the feed of ETH is stale, takes stablecoins meanwhile, and goes on by itself', async () => {
  const visitor = await openVisitor()
  const { page } = visitor
  const words = page.getByText('Le cours de l’ETH est trop ancien').first()
  await setPriceTime(1n)
  try {
    await page.goto(salePath('fr'))
    await words.waitFor({ timeout: 30_000 })
    await becomeEligible(visitor)
    await page.getByText('vous pouvez payer dans une autre monnaie').waitFor()
    await payWith(visitor, 'USDC', '20')
  } finally {
    await setPriceTime(0n)
  }
  await words.waitFor({ state: 'detached', timeout: 60_000 })
})

it('renews a voucher that became void between the review and the signature, without a word', async () => {
  const visitor = await openVisitor()
  const { page } = visitor
  await becomeBuyer(visitor)
  await reviewAmount(visitor, '0,1')
  await page.getByRole('button', { name: wordsOf('fr').buy }).waitFor()
  const sale = { address: deployment.sale as Address, abi: amourSaleAbi }
  await chain.write(admin, { ...sale, functionName: 'bumpVoucherEpoch' })
  await page.getByRole('button', { name: wordsOf('fr').buy }).click()
  await approve(visitor)
  await untilConfirmed(visitor)
})

it('says until when buying is paused before anybody presses a button, and goes on when the pause is lifted', async () => {
  const visitor = await openVisitor()
  const { page } = visitor
  await becomeBuyer(visitor)
  const sale = { address: deployment.sale as Address, abi: amourSaleAbi }
  const notice = page.getByText(/Les achats sont en pause jusqu’au/)
  await chain.write(guardian, { ...sale, functionName: 'pauseBuying', args: [3600n] })
  try {
    await notice.waitFor({ timeout: 60_000 })
    const wait = page.getByRole('button', { name: /En pause jusqu’au/ })
    await wait.waitFor()
    expect(await wait.isDisabled()).toBe(true)
  } finally {
    await chain.write(guardian, { ...sale, functionName: 'resumeBuying' })
  }
  await notice.waitFor({ state: 'detached', timeout: 60_000 })
  await reviewAmount(visitor, '0,1')
  await page.getByRole('button', { name: wordsOf('fr').buy }).click()
  await approve(visitor)
  await untilConfirmed(visitor)
})
