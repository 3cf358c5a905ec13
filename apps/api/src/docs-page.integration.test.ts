import { openBrowser } from '@amour/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestApi, type TestApi } from '../test/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

it('shows the reference without asking any other origin', async () => {
  const origin = await api.app.listen({ host: '127.0.0.1', port: 0 })
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    const asked: string[] = []
    const refused: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on(
      'console',
      (message) => /Content Security Policy/.test(message.text()) && refused.push(message.text()),
    )
    await page.goto(`${origin}/api/v1/docs/`)
    await page.getByText('Signs a voucher for the wallet that signed in').first().waitFor()
    await page.waitForTimeout(1_000)
    const elsewhere = asked.filter((url) => !url.startsWith(origin) && !/^(data|blob):/.test(url))
    expect(elsewhere).toEqual([])
    expect(refused).toEqual([])
  } finally {
    await browser.close()
  }
})
