import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { cleanEnvironment } from './clean-environment.mjs'
import { runQuietly } from './run-quietly.mjs'
import { StartError } from './start-error.mjs'
import { nodeVersion, pnpmVersion } from './versions.mjs'

/** @typedef {{ node: string, pnpm: string[], env: NodeJS.ProcessEnv }} Toolchain `pnpm` is a program and its first arguments. */

/**
 * Finds the pinned Node and pnpm: the ones that run already, else those in `.amour/toolchain`, installed there when absent.
 * @param {string} root
 * @returns {Promise<Toolchain>}
 */
export async function provideToolchain(root) {
  const env = cleanEnvironment(process.env)
  if (process.versions.node === nodeVersion && versionOf('pnpm', env) === pnpmVersion) {
    return { node: process.execPath, pnpm: ['pnpm'], env }
  }
  const folder = join(root, '.amour', 'toolchain')
  const modules = join(folder, 'node_modules')
  const node = join(modules, nodePackage(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const pnpm = join(modules, 'pnpm')
  const path = [dirname(node), join(modules, '.bin'), env['PATH']].join(delimiter)
  const toolchain = { node, pnpm: [node, join(pnpm, 'bin', 'pnpm.mjs')], env: { ...env, PATH: path } }
  if (packageVersion(pnpm) === pnpmVersion && packageVersion(dirname(dirname(node))) === nodeVersion)
    return toolchain
  await install(folder, env)
  if (versionOf(node, env) === `v${nodeVersion}`) return toolchain
  throw new StartError(
    `The registry's Node ${nodeVersion} does not run on this machine: install it yourself.`,
  )
}

/** The package that holds Node's program for this machine; `node` itself only fetches it in an install script. */
function nodePackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'
  return `${prefix}-${platform}-${process.arch}`
}

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 */
async function install(folder, env) {
  mkdirSync(folder, { recursive: true })
  const dependencies = { [nodePackage()]: nodeVersion, pnpm: pnpmVersion }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ private: true, dependencies }, null, 2)}\n`)
  const args = [
    'install',
    '--prefix',
    folder,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  await runQuietly(`Fetching Node ${nodeVersion} and pnpm ${pnpmVersion}`, 'npm', args, {
    cwd: folder,
    env,
    shell: process.platform === 'win32',
  })
}

/**
 * @param {string} command
 * @param {NodeJS.ProcessEnv} env
 */
function versionOf(command, env) {
  const { status, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8', env })
  return status === 0 ? stdout.trim() : undefined
}

/** @param {string} folder */
function packageVersion(folder) {
  const file = join(folder, 'package.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined
}
