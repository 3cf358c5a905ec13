import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startProcess } from '@amour/local'
import { repositoryRoot } from '../folder/data-folder.ts'
import { UsageError } from '../usage-error.ts'
import { webSourcesDigest } from './web-sources.ts'

/** Where the local web build lies, whichever data folder a stack uses. */
export const localWebOutput = join(repositoryRoot, '.amour', 'web')

/**
 * Builds the web site with the sandbox wallet, unless that was done for these very sources.
 * @returns whether it built
 */
export async function ensureWebBuild(logFile: string, environment: NodeJS.ProcessEnv): Promise<boolean> {
  const stamp = join(localWebOutput, 'sources.sha256')
  const digest = await webSourcesDigest(repositoryRoot)
  if ((await readFile(stamp, 'utf8').catch(() => undefined)) === digest) return false
  // Built beside the former one, so that a build that is broken off leaves no half of a site.
  const next = `${localWebOutput}.next`
  await rm(next, { recursive: true, force: true })
  await runBuild(next, logFile, environment)
  await rm(localWebOutput, { recursive: true, force: true })
  await rename(next, localWebOutput)
  await writeFile(stamp, digest)
  return true
}

const folder = join(repositoryRoot, 'apps/web')
const nuxt = join(folder, 'node_modules/nuxt/bin/nuxt.mjs')

async function runBuild(output: string, logFile: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const env = { ...environment, NUXT_TELEMETRY_DISABLED: '1' }
  // The site's tsconfig.json refers to what a build without the wallet prepares.
  await runNuxt('prepare', { ...env, AMOUR_SANDBOX_WALLET: '' }, logFile)
  await runNuxt('build', { ...env, AMOUR_SANDBOX_WALLET: '1', AMOUR_WEB_OUT: output }, logFile)
}

async function runNuxt(command: 'prepare' | 'build', env: NodeJS.ProcessEnv, logFile: string): Promise<void> {
  const build = await startProcess({
    name: 'The web build',
    command: process.execPath,
    args: [nuxt, command],
    cwd: folder,
    env,
    logFile,
  })
  const { code } = await build.exited
  if (code !== 0) throw new UsageError(`The web build failed; what it said stands in ${logFile}.`)
}
