import type { Browser, Page, Response } from 'playwright-core'
import { gzipSync } from 'node:zlib'

/** What a page loads by kind, as it travels: texts packed by gzip, fonts as they are. In kB of 1,000 bytes. */
export interface PageWeight {
  htmlKb: number
  scriptKb: number
  styleKb: number
  fontKb: number
}

const kinds: Partial<Record<string, keyof PageWeight>> = {
  document: 'htmlKb',
  script: 'scriptKb',
  stylesheet: 'styleKb',
  font: 'fontKb',
}

/**
 * Opens a page as somebody who was never here, and weighs all that comes. Bytes only: the same on any machine.
 * @param look what else is to be found out while the page is open
 */
export async function weighPage(
  browser: Browser,
  url: string,
  look?: (page: Page) => Promise<void>,
): Promise<PageWeight> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } })
  try {
    const page = await context.newPage()
    const responses: Response[] = []
    page.on('response', (response) => void responses.push(response))
    await page.goto(url, { waitUntil: 'networkidle' })
    const weight: PageWeight = { htmlKb: 0, scriptKb: 0, styleKb: 0, fontKb: 0 }
    for (const response of responses) {
      const kind = kinds[response.request().resourceType()]
      if (!kind) continue
      const body = await response.body()
      weight[kind] += (kind === 'fontKb' ? body.length : gzipSync(body).length) / 1_000
    }
    await look?.(page)
    return weight
  } finally {
    await context.close()
  }
}
