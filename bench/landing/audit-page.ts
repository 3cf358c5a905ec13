import { findBrowser } from '@amour/testkit'
import { launch } from 'chrome-launcher'
import lighthouse, { type Result } from 'lighthouse'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** What Lighthouse says of a page. */
export interface PageAudit {
  /** Of 100. */
  scores: Record<(typeof CATEGORIES)[number], number>
  /** Milliseconds to the largest part that is painted, on the telephone and the network that Lighthouse simulates. */
  lcpMs: number
  /** Cumulative layout shift. */
  cls: number
  /** Audits of categories other than performance that are not passed. */
  faults: string[]
}

const ATTEMPTS = 3

/**
 * Runs Lighthouse with its own setting for a telephone, in a Chromium that was never there before. A run that ends without a verdict (a
 * trace that could not be recorded) is repeated; a verdict never is.
 */
export async function auditPage(url: string): Promise<PageAudit> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runLighthouse(url)
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
      console.warn(`${url}: ${String(error)}; again`)
    }
  }
}

async function runLighthouse(url: string): Promise<PageAudit> {
  const chromePath = findBrowser()
  if (chromePath === undefined) throw new Error('Install Chromium or set CHROMIUM_PATH.')
  // Chromium's sandbox refuses to run as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', '--disable-gpu', ...sandbox] })
  try {
    const answer = await lighthouse(url, {
      port: chrome.port,
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
    })
    if (!answer) throw new Error(`Lighthouse says nothing of ${url}`)
    return auditOf(answer.lhr)
  } finally {
    chrome.kill()
  }
}

function auditOf({ audits, categories, finalDisplayedUrl, runtimeError }: Result): PageAudit {
  if (runtimeError) throw new Error(`${finalDisplayedUrl}: ${runtimeError.message}`)
  const score = (name: (typeof CATEGORIES)[number]) => Math.round((categories[name]?.score ?? 0) * 100)
  const figure = (name: string) => audits[name]?.numericValue ?? Number.POSITIVE_INFINITY
  const others = CATEGORIES.slice(1).flatMap((name) => categories[name]?.auditRefs ?? [])
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    lcpMs: figure('largest-contentful-paint'),
    cls: figure('cumulative-layout-shift'),
    faults: others.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1).map(({ id }) => id),
  }
}
