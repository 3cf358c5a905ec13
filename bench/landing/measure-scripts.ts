import { openBrowser, siteMapPaths, weighPage } from '@amour/testkit'
import { atMost } from '../at-most.ts'
import type { Measurement } from '../measurement.ts'

/** Applications, which wake in the browser; all others are documents. */
const APPLICATIONS = ['/vente', '/en/sale']
const LIMIT_KB = 40

/** Bytes of all scripts that a page loads, of every document that the site's map lists. */
export async function measureScripts(origin: string): Promise<Measurement[]> {
  const paths = (await siteMapPaths(origin)).filter((path) => !APPLICATIONS.includes(path))
  const browser = await openBrowser()
  try {
    const measurements: Measurement[] = []
    for (const path of paths) {
      const { scriptKb } = await weighPage(browser, origin + path)
      measurements.push(atMost(`script-kb${path}`, scriptKb, LIMIT_KB, 'kB', 'all scripts, packed by gzip'))
    }
    return measurements
  } finally {
    await browser.close()
  }
}
