import { expect, test } from 'vitest'
import { openBrowser } from './open-browser.ts'

test('a real Chromium shows a page', async () => {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent('<h1>Amour</h1>')
    expect(await page.getByRole('heading').textContent()).toBe('Amour')
  } finally {
    await browser.close()
  }
})
