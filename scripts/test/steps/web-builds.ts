import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SANDBOX_WALLET_MARKER } from '../../../apps/web/layers/sale/app/sandbox-wallet/marker.ts'
import { ensureWebBuild } from '../../../packages/cli/src/web/ensure-web-build.ts'
import { repositoryRoot } from '../../repository-root.ts'
import { logFileOf } from '../log-file-of.ts'
import { runCommand } from '../run-command.ts'
import type { Step } from '../step.ts'

const output = join(repositoryRoot, '.amour', 'web-production')

/**
 * Builds the web site as for production and makes sure that the sandbox wallet is not in it; then the one with the wallet, which
 * the system tests run: here something else goes on meanwhile, there everything would wait for it.
 */
export const webBuilds: Step = {
  name: 'web-build',
  run: async () => {
    const build = await runCommand('pnpm', ['--filter', '@amour/web', 'run', 'build'], {
      name: 'web-build',
      env: { AMOUR_SANDBOX_WALLET: '', AMOUR_WEB_OUT: output, NUXT_TELEMETRY_DISABLED: '1' },
    })
    if (build.code !== 0) return { passed: 0, failed: 1, output: build.output }
    const infected = await filesWith(SANDBOX_WALLET_MARKER)
    await ensureWebBuild(logFileOf('web-build-sandbox'), process.env)
    if (infected.length === 0) return { passed: 2, failed: 0, output: '' }
    return { passed: 1, failed: 1, output: `The sandbox wallet is in ${infected.join(', ')}` }
  },
}

async function filesWith(text: string): Promise<string[]> {
  const entries = await readdir(output, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && /\.(m?js|html|css|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('/server/node_modules/'))
  const found = await Promise.all(
    files.map(async (path) => ((await readFile(path, 'utf8')).includes(text) ? [path] : [])),
  )
  return found.flat()
}
