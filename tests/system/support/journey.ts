import type { Visitor } from './visitor.ts'
import { approve, connectWallet } from './wallet.ts'
import { salePath, wordsOf } from './words.ts'

/** Signs in with the connected wallet. Answers what the wallet showed. */
export async function signIn(visitor: Visitor): Promise<string> {
  await visitor.page.getByRole('button', { name: wordsOf(visitor.language).signIn }).click()
  return approve(visitor)
}

/** Fills in and sends the declaration. */
export async function declare({ page, language }: Visitor, country = 'FR'): Promise<void> {
  const words = wordsOf(language)
  await page.getByLabel(words.country).selectOption(country)
  await page.getByLabel(words.individual).check()
  await page.getByLabel(words.notUsPerson).check()
  await page.getByLabel(words.acceptTerms).check()
  await page.getByRole('button', { name: words.declare, exact: true }).click()
}

/** Writes an amount in ETH and asks for the review. */
export async function reviewAmount({ page, language }: Visitor, amount: string): Promise<void> {
  const words = wordsOf(language)
  await page.getByLabel(words.eth).fill(amount)
  await page.getByRole('button', { name: words.review }).click()
}

/** Chooses what to pay with, writes the amount and goes as far as the review. */
export async function payWith({ page, language }: Visitor, symbol: string, amount: string): Promise<void> {
  const words = wordsOf(language)
  await page.getByRole('radio', { name: new RegExp(`^${symbol}`) }).check()
  await page.getByLabel(words.payment + symbol).fill(amount)
  await page.getByRole('button', { name: words.review }).click()
  await page.getByRole('button', { name: words.buy }).waitFor()
}

/** From the sale's page to the amount: connected, signed in, eligible. */
export async function becomeEligible(visitor: Visitor): Promise<void> {
  await connectWallet(visitor)
  await signIn(visitor)
  await declare(visitor)
}

/** A visitor who stands before the amount, in ETH. */
export async function becomeBuyer(visitor: Visitor): Promise<void> {
  await visitor.page.goto(salePath(visitor.language))
  await becomeEligible(visitor)
  await visitor.page.getByLabel(wordsOf(visitor.language).eth).waitFor()
}
