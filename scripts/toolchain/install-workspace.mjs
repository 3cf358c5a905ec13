import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installStamp } from './install-stamp.mjs'
import { runQuietly } from './run-quietly.mjs'

/**
 * Installs the workspace from the frozen lockfile, unless that was done for these very manifests.
 * @param {string} root
 * @param {import('./provide-toolchain.mjs').Toolchain} toolchain
 * @returns {Promise<boolean>} whether it installed
 */
export async function installWorkspace(root, { pnpm, env }) {
  const stampFile = join(root, 'node_modules', '.amour-install')
  const stamp = installStamp(root)
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false
  const [command = '', ...first] = pnpm
  const args = [
    ...first,
    'install',
    '--frozen-lockfile',
    '--config.confirm-modules-purge=false',
    '--reporter=append-only',
  ]
  await runQuietly('Installing packages', command, args, { cwd: root, env })
  writeFileSync(stampFile, stamp)
  return true
}
