import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { findBrowser } from '../../packages/testkit/src/browser/find-browser.ts'
import { repositoryRoot } from '../repository-root.ts'
import { installDebianPackage } from './install-debian-package.ts'
import { runCommand } from './run-command.ts'

/**
 * Makes sure that there is a Chromium: a found one, else Debian's package, else Playwright's download. Throws with one sentence
 * that says what to do.
 */
export async function ensureBrowser(): Promise<void> {
  if (findBrowser()) return
  if ((await installDebianPackage('chromium')) && findBrowser()) return
  const fromTestkit = createRequire(join(repositoryRoot, 'packages/testkit/package.json'))
  const playwright = join(dirname(fromTestkit.resolve('playwright-core/package.json')), 'cli.js')
  process.stdout.write('  … downloading Chromium with Playwright\n')
  await runCommand(process.execPath, [playwright, 'install', 'chromium'], { name: 'playwright-install' })
  if (findBrowser()) return
  throw new Error('Install Chromium or set CHROMIUM_PATH to one: the end-to-end tests drive a real browser.')
}
