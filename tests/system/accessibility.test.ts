import { describe, expect, it } from 'vitest'
import { expectNoViolations } from './support/accessibility.ts'
import { untilConfirmed } from './support/confirmation.ts'
import { becomeBuyer, reviewAmount } from './support/journey.ts'
import { useVisitors } from './support/visitor.ts'
import { approve } from './support/wallet.ts'
import { historyPath, salePath, wordsOf } from './support/words.ts'

const openVisitor = useVisitors()

describe.each([
  { colorScheme: 'light', language: 'fr', amount: '0,1', width: 1440 },
  { colorScheme: 'dark', language: 'en', amount: '0.1', width: 390 },
] as const)('$colorScheme, $language, $width px', ({ colorScheme, language, amount, width }) => {
  it('has no fault that axe can find, on any page or step', async () => {
    const visitor = await openVisitor({ colorScheme, language, viewport: { width, height: 900 } })
    const { page } = visitor
    const home = language === 'fr' ? '/' : '/en'
    const gallery = `${home}/gallery`.replace('//', '/')
    for (const path of [home, `${gallery}/none`, gallery, salePath(language), historyPath(language)]) {
      await page.goto(path)
      await expectNoViolations(visitor, path)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, `${path} is wider than the screen`).toBe(0)
    }
    await becomeBuyer(visitor)
    await expectNoViolations(visitor, 'amount')
    await reviewAmount(visitor, amount)
    await page.getByRole('button', { name: wordsOf(language).buy }).waitFor()
    await expectNoViolations(visitor, 'review')
    await page.getByRole('button', { name: wordsOf(language).buy }).click()
    await page.locator('amour-sandbox-wallet-window').getByRole('dialog').waitFor()
    await expectNoViolations(visitor, 'wallet')
    await approve(visitor)
    await untilConfirmed(visitor)
    await expectNoViolations(visitor, 'progress')
    await page.goto(historyPath(language))
    await page.locator('[data-hash]').waitFor()
    await expectNoViolations(visitor, 'history')
  })
})
