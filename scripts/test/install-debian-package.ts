import { findOnPath } from '../../packages/local/src/index.ts'
import { runCommand } from './run-command.ts'

/** Installs a Debian package where this is Debian and we are root; false elsewhere and on failure. */
export async function installDebianPackage(name: string): Promise<boolean> {
  if (process.getuid?.() !== 0 || findOnPath('apt-get') === undefined) return false
  process.stdout.write(`  … installing ${name} with apt-get\n`)
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  await runCommand('apt-get', ['update', '-q'], { name: 'apt-update', env })
  const args = ['install', '-q', '-y', '--no-install-recommends', name]
  return (await runCommand('apt-get', args, { name: `apt-${name}`, env })).code === 0
}
