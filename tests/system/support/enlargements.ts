import type { Page } from 'playwright-core'
import { layoutFaults } from './layout-faults.ts'

/**
 * Faults of an open page at 200 %, by either way of WCAG 2.2, 1.4.4: the browser's zoom on a screen of 1280 by 1024 pixels, which
 * leaves the page half of each, and letters alone, which a reader sets to twice the browser's usual 16 pixels.
 */
export async function enlargementFaults(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 640, height: 512 })
  const zoomed = await layoutFaults(page)
  await page.setViewportSize({ width: 1280, height: 1024 })
  const browser = await page.context().newCDPSession(page)
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  const large = await layoutFaults(page)
  return [...zoomed.map((fault) => `zoomed: ${fault}`), ...large.map((fault) => `large letters: ${fault}`)]
}
