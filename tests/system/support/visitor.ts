import { openBrowser } from '@amour/testkit'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { stack } from './stack.ts'

export type Language = 'fr' | 'en'

/** A person at a browser of their own: nothing is shared with other visitors. */
export interface Visitor {
  page: Page
  language: Language
  /** Origins of every request so far. */
  origins: Set<string>
  /** Errors that scripts of the page threw, and what the browser refused to run. */
  faults: string[]
}

export interface VisitorOptions extends Pick<
  BrowserContextOptions,
  'viewport' | 'colorScheme' | 'javaScriptEnabled' | 'userAgent'
> {
  language?: Language
}

/** Opens browsers for the tests of a file and closes what they leave. */
export function useVisitors(): (options?: VisitorOptions) => Promise<Visitor> {
  let browser: Browser
  let visitors: Visitor[] = []

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterEach(async ({ task }) => {
    const left = visitors
    visitors = []
    const failed = task.result?.state === 'fail'
    if (failed) for (const { page } of left) await describeFailure(page)
    for (const { page } of left) await page.context().close()
    if (!failed) expect(left.flatMap(({ faults }) => faults)).toEqual([])
  })
  afterAll(() => browser.close())

  return async ({ language = 'fr', ...options } = {}) => {
    const context = await browser.newContext({
      baseURL: stack.publicOrigin,
      locale: language === 'fr' ? 'fr-FR' : 'en-GB',
      timezoneId: 'Europe/Paris',
      viewport: { width: 1440, height: 1000 },
      reducedMotion: 'reduce',
      ...options,
    })
    context.setDefaultTimeout(20_000)
    const visitor = watch(await context.newPage(), language)
    visitors.push(visitor)
    return visitor
  }
}

function watch(page: Page, language: Language): Visitor {
  const visitor: Visitor = { page, language, origins: new Set(), faults: [] }
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) visitor.origins.add(new URL(request.url()).origin)
  })
  page.on('pageerror', (error) => visitor.faults.push(String(error)))
  page.on('console', (message) => {
    if (/Content Security Policy|[Hh]ydration/.test(message.text())) visitor.faults.push(message.text())
  })
  return visitor
}

/** What a reader of the test's report would want to see of the page. */
async function describeFailure(page: Page): Promise<void> {
  const text = await page
    .locator('main')
    .innerText()
    .catch(() => 'no page')
  process.stderr.write(`${page.url()}\n${text}\n`)
}
