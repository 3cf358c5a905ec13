import { parseEther, toHex } from 'viem'
import { describe, expect, it } from 'vitest'
import { becomeBuyer, declare, reviewAmount, signIn } from './support/journey.ts'
import { stack } from './support/stack.ts'
import type { Visitor } from './support/visitor.ts'
import { useVisitors } from './support/visitor.ts'
import { approve, connectWallet, refuse, walletWindow } from './support/wallet.ts'
import { historyPath, wordsOf } from './support/words.ts'

const openVisitor = useVisitors()
const { rpcUrl } = stack

async function rpc(method: string, params: unknown[]): Promise<unknown> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  const response = await fetch(rpcUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  return ((await response.json()) as { result: unknown }).result
}

/** Nothing was bought: the history of this visitor is empty. */
async function expectNoPurchase({ page, language }: Visitor): Promise<void> {
  await page.goto(historyPath(language))
  await page.getByText(language === 'fr' ? 'Aucun achat pour l’instant' : 'No purchase yet').waitFor()
}

describe('an amount that cannot be bought', () => {
  it('says why, offers what can be, and sends nothing', async () => {
    const visitor = await openVisitor()
    const { page } = visitor
    const field = page.getByLabel(wordsOf('fr').eth)
    await becomeBuyer(visitor)

    await reviewAmount(visitor, 'beaucoup')
    await page.getByText('Ce n’est pas un nombre').waitFor()
    expect(await field.getAttribute('aria-invalid')).toBe('true')

    await reviewAmount(visitor, '0,0000000000000000001')
    await page.getByText('Trop de décimales').waitFor()

    await reviewAmount(visitor, '0,001')
    await page.getByText(/moins que le minimum/).waitFor()
    await page.getByRole('button', { name: /Prendre le minimum/ }).click()
    expect(await field.inputValue()).toBe('0,004')
    expect(await field.getAttribute('aria-invalid')).toBeNull()

    await reviewAmount(visitor, '1000000')
    await page.getByText(/plus que ce qu’il vous reste/).waitFor()
    await page.getByRole('button', { name: /maximum possible/ }).click()
    expect(await field.getAttribute('aria-invalid')).toBeNull()

    expect(await walletWindow(visitor).count()).toBe(0)
    await expectNoPurchase(visitor)
  })

  it('names what is missing in the wallet', async () => {
    const visitor = await openVisitor({ language: 'en' })
    const { page } = visitor
    await becomeBuyer(visitor)
    const address = await page.locator('.account code').last().getAttribute('title')
    await rpc('anvil_setBalance', [address, toHex(parseEther('0.05'))])
    await page.reload()
    await reviewAmount(visitor, '0.1')
    await page.getByText(/0\.05\sETH is missing for the payment/).waitFor()
    await page.getByRole('button', { name: /largest amount possible/ }).click()
    await page.getByRole('button', { name: wordsOf('en').review }).click()
    await page.getByRole('button', { name: wordsOf('en').buy }).waitFor()
  })
})

describe('a refusal in the wallet', () => {
  it('of the sign-in leaves the visitor signed out', async () => {
    const visitor = await openVisitor()
    const { page } = visitor
    await page.goto('/vente')
    await connectWallet(visitor)
    await page.getByRole('button', { name: wordsOf('fr').signIn }).click()
    await refuse(visitor)
    await page.getByText(wordsOf('fr').notSent).waitFor()
    expect((await page.request.get('/api/v1/me')).status()).toBe(401)
    await signIn(visitor)
  })

  it('of the purchase sends nothing and keeps what was written', async () => {
    const visitor = await openVisitor({ language: 'en' })
    const { page } = visitor
    const words = wordsOf('en')
    await becomeBuyer(visitor)
    await reviewAmount(visitor, '0.2')
    await page.getByRole('button', { name: words.buy }).click()
    await walletWindow(visitor).waitFor()
    await page.keyboard.press('Escape')
    await page.getByText(words.notSent).waitFor()
    await page.getByRole('button', { name: 'Change the amount' }).click()
    expect(await page.getByLabel(words.eth).inputValue()).toBe('0.2')
    await expectNoPurchase(visitor)
  })
})

it('on a wrong network shows the sale, and offers to switch', async () => {
  const visitor = await openVisitor()
  const { page } = visitor
  const words = wordsOf('fr')
  await page.goto('/vente')
  await connectWallet(visitor, 1)
  await page.getByText(words.wrongNetwork).waitFor()
  await page.getByText(/Vous êtes sur Ethereum/).waitFor()
  expect(await page.getByText('Reste à vendre').isVisible()).toBe(true)
  await page.getByRole('button', { name: words.switchNetwork }).click()
  await approve(visitor)
  await page.getByText(words.wrongNetwork).waitFor({ state: 'hidden' })
  await signIn(visitor)
})

it('refuses a country by its code and offers an appeal', async () => {
  const visitor = await openVisitor({ language: 'en' })
  const { page } = visitor
  await page.goto('/en/sale')
  await connectWallet(visitor)
  await signIn(visitor)
  await declare(visitor, 'US')
  await page.getByText('eligibility.country-refused').waitFor()
  expect(await page.getByRole('link', { name: /@/ }).first().getAttribute('href')).toMatch(/^mailto:/)
  await page.getByRole('button', { name: 'Correct my declaration' }).click()
  await page.getByLabel(wordsOf('en').country).waitFor()
})

it('says what is missing in a declaration, and chooses nothing by itself', async () => {
  const visitor = await openVisitor({ language: 'en' })
  const { page } = visitor
  await page.goto('/en/sale')
  await connectWallet(visitor)
  await signIn(visitor)
  await page.getByRole('button', { name: 'Declare', exact: true }).click()
  for (const text of [
    'Choose your country.',
    'Say as whom you buy.',
    'Read and accept the terms to go on.',
  ]) {
    await page.getByText(text).waitFor()
  }
  expect(
    await page.getByLabel(wordsOf('en').country).evaluate((field) => field === document.activeElement),
  ).toBe(true)
})

it('notices that the wallet moved to another account', async () => {
  const visitor = await openVisitor({ language: 'en' })
  const { page } = visitor
  await becomeBuyer(visitor)
  await page.getByLabel(wordsOf('en').eth).fill('0.3')
  const asked = page.evaluate(async () => {
    const found = new Promise<{ request(request: object): Promise<unknown> }>((resolve) => {
      window.addEventListener('eip6963:announceProvider', (event) =>
        resolve(
          (event as CustomEvent<{ provider: { request(request: object): Promise<unknown> } }>).detail
            .provider,
        ),
      )
    })
    window.dispatchEvent(new Event('eip6963:requestProvider'))
    await (await found).request({ method: 'wallet_requestPermissions', params: [{ eth_accounts: {} }] })
  })
  await walletWindow(visitor).getByLabel(wordsOf('en').account).selectOption('1')
  await approve(visitor)
  await asked
  await page.getByText('Your wallet shows another address').waitFor()
  await signIn(visitor)
  await declare(visitor)
  expect(await page.getByLabel(wordsOf('en').eth).inputValue()).toBe('0.3')
})
