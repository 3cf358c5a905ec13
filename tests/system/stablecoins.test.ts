import { mockFiatTokenAbi } from '@amour/chain'
import { type Address, parseUnits } from 'viem'
import { expect, it } from 'vitest'
import { chainHand } from './support/chain-hand.ts'
import { untilConfirmed } from './support/confirmation.ts'
import { becomeBuyer, payWith } from './support/journey.ts'
import { stack } from './support/stack.ts'
import { useVisitors, type Visitor } from './support/visitor.ts'
import { approve, refuse, walletWindow } from './support/wallet.ts'
import { wordsOf } from './support/words.ts'

const openVisitor = useVisitors()
const { deployment } = stack
const chain = chainHand()

async function coinsOf({ page }: Visitor, token: Address | undefined): Promise<unknown> {
  const address = await page.locator('.account code').last().getAttribute('title')
  const coin = { address: token as Address, abi: mockFiatTokenAbi }
  return chain.read({ ...coin, functionName: 'balanceOf', args: [address] })
}

it('buys with USDC by a permit of the exact amount, and gives the same USDC back', async () => {
  const visitor = await openVisitor({ language: 'en' })
  const { page } = visitor
  const words = wordsOf('en')
  await becomeBuyer(visitor)
  await payWith(visitor, 'USDC', '250.5')
  expect(await coinsOf(visitor, deployment.usdc)).toBe(parseUnits('10000', 6))
  await page.getByRole('button', { name: words.buy }).click()
  const permit = await approve(visitor)
  expect(permit).toContain('250.5\u00a0USDC')
  expect(permit).toContain(deployment.sale)
  const purchase = await approve(visitor)
  expect(purchase).toContain('Buy AMR with USDC')
  expect(purchase).toContain('5,010\u00a0AMR')
  await untilConfirmed(visitor)
  expect(await coinsOf(visitor, deployment.usdc)).toBe(parseUnits('9749.5', 6))

  await page.getByRole('link', { name: words.history }).click()
  await page.getByText('paid 250.50\u00a0USDC').waitFor()
  await page.getByRole('button', { name: 'Give these tokens back' }).click()
  await page.getByRole('button', { name: 'Confirm: take back 250.50\u00a0USDC' }).click()
  expect(await approve(visitor)).toContain('take the payment in USDC back')
  await page.getByText('your payment came back to you').waitFor({ timeout: 60_000 })
})

it('sends nothing when the permit is refused, and keeps what was written', async () => {
  const visitor = await openVisitor()
  const { page } = visitor
  await becomeBuyer(visitor)
  await payWith(visitor, 'EURC', '100,25')
  await page.getByRole('button', { name: wordsOf('fr').buy }).click()
  await refuse(visitor)
  await page.getByText(wordsOf('fr').notSent).waitFor()
  await page.getByRole('button', { name: 'Changer le montant' }).click()
  expect(await page.getByLabel('Montant à payer, en EURC').inputValue()).toBe('100,25')
  expect(await walletWindow(visitor).count()).toBe(0)
  expect(await coinsOf(visitor, deployment.eurc)).toBe(parseUnits('10000', 6))
})

it('names what is missing in the asset that is paid with', async () => {
  const visitor = await openVisitor({ language: 'en' })
  const { page } = visitor
  await becomeBuyer(visitor)
  await page.getByRole('radio', { name: /^EURC/ }).check()
  await page.getByLabel('Amount to pay, in EURC').fill('9000.0000001')
  await page.getByText('Too many decimals: 6 at most.').waitFor()
  await page.getByLabel('Amount to pay, in EURC').fill('5')
  await page.getByText(/less than the minimum, 9\.25926\sEURC/).waitFor()
  // Typed in tokens, the amount stays the same in another currency.
  await page.getByRole('button', { name: 'Enter AMR instead' }).click()
  await page.getByLabel('Tokens to receive, in AMR').fill('2160')
  await page.getByText(/100\.00\sEURC/).waitFor()
  await page.getByRole('radio', { name: /^USDC/ }).check()
  await page.getByText(/108\.00\sUSDC/).waitFor()
})
