import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const STAMP = join(ROOT, 'artifacts', 'sources.sha256')
const require = createRequire(import.meta.url)

/** A digest of everything the bytecode depends on: sources, configuration, compiler and library versions. */
async function digestSources(): Promise<string> {
  const hash = createHash('sha256')
  const sources = await readdir(join(ROOT, 'contracts'), { recursive: true })
  const paths = sources.filter((path) => path.endsWith('.sol')).map((path) => join('contracts', path))
  for (const path of [...paths.sort(), 'hardhat.config.ts', 'hardhat/one-job.ts']) {
    hash.update(`${path}\0`).update(await readFile(join(ROOT, path)))
  }
  for (const dependency of ['solc', '@openzeppelin/contracts']) {
    hash.update(await readFile(require.resolve(`${dependency}/package.json`)))
  }
  return hash.digest('hex')
}

async function runHardhatBuild(): Promise<void> {
  const cli = join(dirname(require.resolve('hardhat/package.json')), 'dist/src/cli.js')
  await promisify(execFile)(process.execPath, [cli, 'build', '--no-tests'], {
    cwd: ROOT,
    env: { ...process.env, HARDHAT_DISABLE_TELEMETRY_PROMPT: 'true' },
  })
}

/**
 * Compiles the contracts into `artifacts/`, unless that was done for these very sources.
 * Returns whether it compiled. Throws with the compiler's messages when they do not compile.
 */
export async function buildContracts(): Promise<boolean> {
  const digest = await digestSources()
  const built = await readFile(STAMP, 'utf8').catch(() => undefined)
  if (built === digest) return false
  await runHardhatBuild()
  await mkdir(dirname(STAMP), { recursive: true })
  await writeFile(STAMP, digest)
  return true
}
