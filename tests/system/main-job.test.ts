import { createPublicClient, http } from 'viem'
import type { Hex } from 'viem'
import { describe, expect, it } from 'vitest'
import { confirmed } from './support/confirmation.ts'
import { declare, reviewAmount, signIn } from './support/journey.ts'
import { stack } from './support/stack.ts'
import { useVisitors } from './support/visitor.ts'
import { approve, connectWallet } from './support/wallet.ts'
import { wordsOf } from './support/words.ts'

const openVisitor = useVisitors()
const { publicOrigin, rpcUrl, deployment } = stack
const chain = createPublicClient({ transport: http(rpcUrl) })

describe.each([
  { language: 'fr', home: '/', amount: '0,1', viewport: { width: 1440, height: 1000 } },
  { language: 'en', home: '/en', amount: '0.1', viewport: { width: 390, height: 844 } },
] as const)('the main job in $language', ({ language, home, amount, viewport }) => {
  it('goes from the landing to a purchase in the history', async () => {
    const visitor = await openVisitor({ language, viewport })
    const { page } = visitor
    const words = wordsOf(language)

    await page.goto(home)
    expect([...visitor.origins]).toEqual([publicOrigin])
    await page.getByRole('link', { name: words.see }).first().click()

    await connectWallet(visitor)
    const signed = await signIn(visitor)
    expect(signed).toContain(new URL(publicOrigin).host)
    await declare(visitor)
    await reviewAmount(visitor, amount)

    await page.getByRole('button', { name: words.buy }).click()
    const shown = await approve(visitor)
    expect(shown).toContain(`${amount}\u00a0ETH`)
    expect(shown.toLowerCase()).toContain(deployment.sale.toLowerCase())

    const transaction = page.locator('.transaction')
    await page.locator(confirmed).waitFor({ timeout: 60_000 })
    const hash = (await transaction.locator('code').first().getAttribute('title')) as Hex
    const receipt = await chain.getTransactionReceipt({ hash })
    expect(receipt.status).toBe('success')

    await page.getByRole('link', { name: words.history }).click()
    const purchase = page.locator(`[data-hash="${hash}"]`)
    await purchase.waitFor()
    expect(await purchase.innerText()).toMatch(words.confirmedPurchase)
    const block = (await purchase.locator('.block-number').innerText()).replace(/\D/g, '')
    expect(BigInt(block)).toBe(receipt.blockNumber)
    const downloading = page.waitForEvent('download')
    await purchase.getByRole('link', { name: words.receipt }).click()
    expect((await downloading).suggestedFilename()).toMatch(
      language === 'fr' ? /^recu-.*\.pdf$/ : /^receipt-.*\.pdf$/,
    )
    expect(
      [...visitor.origins].filter((origin) => ![publicOrigin, new URL(rpcUrl).origin].includes(origin)),
    ).toEqual([])
  })
})

it('takes a returning buyer at most four clicks and one answer of the wallet', async () => {
  const visitor = await openVisitor()
  const { page } = visitor
  const words = wordsOf('fr')
  await page.goto('/vente')
  await connectWallet(visitor)
  await signIn(visitor)
  await declare(visitor)
  await page.getByLabel(words.eth).waitFor()

  await page.goto('/')
  await page.getByRole('link', { name: words.see }).first().click()
  await page.getByLabel(words.eth).fill('0,05')
  await page.getByRole('button', { name: words.review }).click()
  await page.getByRole('button', { name: words.buy }).click()
  await approve(visitor)
  await page.locator(confirmed).waitFor({ timeout: 60_000 })
})
