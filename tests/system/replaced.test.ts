import type { Hex } from 'viem'
import { expect, it } from 'vitest'
import { confirmed } from './support/confirmation.ts'
import { becomeBuyer, reviewAmount } from './support/journey.ts'
import { poolHand } from './support/pool-hand.ts'
import { useVisitors } from './support/visitor.ts'
import { approve } from './support/wallet.ts'
import { salePath, wordsOf } from './support/words.ts'

const openVisitor = useVisitors()
const pool = poolHand()

it('finds a purchase again that was sped up while its page was away', async () => {
  const visitor = await openVisitor()
  const { page } = visitor
  await becomeBuyer(visitor)
  await reviewAmount(visitor, '0,1')
  await page.getByRole('button', { name: wordsOf('fr').buy }).waitFor()
  await pool.holdBack(page)
  try {
    await page.getByRole('button', { name: wordsOf('fr').buy }).click()
    await approve(visitor)
    await page.locator('.transaction[data-phase=sent]').waitFor()
    const kept = await page.waitForFunction(() => {
      const key = Object.keys(sessionStorage).find((name) => name.startsWith('amour.pending-purchase.'))
      const purchase = JSON.parse((key && sessionStorage.getItem(key)) ?? '{}') as {
        hash?: Hex
        sent?: object
      }
      return purchase.sent && purchase.hash
    })
    const hash = (await kept.jsonValue()) as Hex
    await page.goto('about:blank')
    const newHash = await pool.speedUp(hash)

    await page.goto(salePath('fr'))
    await page.locator(confirmed).waitFor({ timeout: 60_000 })
    const told = await page.locator('.transaction').innerText()
    expect(told).toContain('Elle remplace')
    expect(told).toContain(newHash.slice(-8))
  } finally {
    await pool.letGo()
  }
})
