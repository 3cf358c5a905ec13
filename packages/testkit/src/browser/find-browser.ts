import { existsSync } from 'node:fs'
import { findOnPath } from '@amour/local'
import { chromium } from 'playwright-core'

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const macPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * The Chromium that tests drive: `CHROMIUM_PATH`, else the system's, else the one Playwright downloaded. `undefined` where there
 * is none.
 */
export function findBrowser(): string | undefined {
  const candidates = [
    process.env['CHROMIUM_PATH'],
    ...programs.map((program) => findOnPath(program)),
    ...macPrograms,
    chromium.executablePath(),
  ]
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path))
}
