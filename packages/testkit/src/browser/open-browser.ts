import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { findBrowser } from './find-browser.ts'

const flags = [
  '--headless=new',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Opens a real Chromium without a window. Close it with `browser.close()`. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === undefined) {
    throw new Error('Install Chromium or set CHROMIUM_PATH: these tests drive a real browser.')
  }
  // Chromium's sandbox refuses to run as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args: [...flags, ...sandbox], chromiumSandbox: false })
}
