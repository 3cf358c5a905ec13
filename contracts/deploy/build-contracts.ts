import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Build, artifactsFolder } from './build.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)

/** What goes on a public chain. */
const PUBLIC_CONTRACTS = [
  'contracts/AmourSale.sol',
  'contracts/AmourToken.sol',
  'contracts/SaleLens.sol',
  'contracts/TeamVesting.sol',
  'contracts/price/EthUsdFeed.sol',
  'contracts/price/EurUsdFeed.sol',
  'npm:@openzeppelin/contracts/access/manager/AccessManager.sol',
]

const ARGUMENTS: Readonly<Record<Build, readonly string[]>> = {
  local: ['build', '--no-tests'],
  public: [
    '--config',
    'hardhat.public.config.ts',
    '--build-profile',
    'production',
    'build',
    '--no-tests',
    ...PUBLIC_CONTRACTS,
  ],
}

/** What a compilation depends on besides the sources and the common configuration. */
const CONFIGURATION: Readonly<Record<Build, readonly string[]>> = {
  local: ['hardhat/one-job.ts'],
  public: ['hardhat.public.config.ts'],
}

/** A digest of everything the bytecode depends on: sources, configuration, compiler and library versions. */
async function digestSources(build: Build): Promise<string> {
  const hash = createHash('sha256')
  const sources = await readdir(join(ROOT, 'contracts'), { recursive: true })
  const paths = sources.filter((path) => path.endsWith('.sol')).map((path) => join('contracts', path))
  for (const path of [...paths.sort(), 'hardhat.config.ts', ...CONFIGURATION[build]]) {
    hash.update(`${path}\0`).update(await readFile(join(ROOT, path)))
  }
  for (const dependency of ['solc', '@openzeppelin/contracts']) {
    hash.update(await readFile(require.resolve(`${dependency}/package.json`)))
  }
  return hash.digest('hex')
}

async function runHardhatBuild(build: Build): Promise<void> {
  const cli = join(dirname(require.resolve('hardhat/package.json')), 'dist/src/cli.js')
  await promisify(execFile)(process.execPath, [cli, ...ARGUMENTS[build]], {
    cwd: ROOT,
    env: { ...process.env, HARDHAT_DISABLE_TELEMETRY_PROMPT: 'true' },
  })
}

/**
 * Compiles the contracts, unless that was done for these very sources. Returns whether it compiled. Throws with the compiler's
 * messages when they do not compile.
 */
export async function buildContracts(build: Build = 'local'): Promise<boolean> {
  const stamp = new URL('sources.sha256', artifactsFolder(build))
  const digest = await digestSources(build)
  const built = await readFile(stamp, 'utf8').catch(() => undefined)
  if (built === digest) return false
  await runHardhatBuild(build)
  await mkdir(artifactsFolder(build), { recursive: true })
  await writeFile(stamp, digest)
  return true
}
