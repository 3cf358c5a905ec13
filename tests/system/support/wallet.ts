import type { Locator } from 'playwright-core'
import type { Visitor } from './visitor.ts'
import { wordsOf } from './words.ts'

/** The sandbox wallet's window. */
export function walletWindow({ page }: Visitor): Locator {
  return page.locator('amour-sandbox-wallet-window').getByRole('dialog')
}

/** Presses a button of the wallet's window and waits until it is gone. Answers what it showed. */
async function answer(visitor: Visitor, button: 'approve' | 'reject'): Promise<string> {
  const window = walletWindow(visitor)
  const shown = await window.innerText()
  // This very window: the next may open in the same instant.
  const asked = await window.elementHandle()
  await window.getByRole('button', { name: wordsOf(visitor.language)[button] }).click()
  await asked?.waitForElementState('hidden')
  return shown
}

export const approve = (visitor: Visitor): Promise<string> => answer(visitor, 'approve')
export const refuse = (visitor: Visitor): Promise<string> => answer(visitor, 'reject')

/** Connects the sandbox wallet from the sale's page; `network` puts it on that chain. */
export async function connectWallet(visitor: Visitor, network?: number): Promise<void> {
  const { page, language } = visitor
  const words = wordsOf(language)
  await page.getByRole('button', { name: words.connect }).click()
  await page.getByRole('button', { name: words.sandbox }).click()
  if (network !== undefined) {
    await walletWindow(visitor).getByLabel(words.network).selectOption(String(network))
  }
  await approve(visitor)
}
