import { createRequire } from 'node:module'
import { LocalServerError } from '../local-server-error.ts'

const platforms: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'win32',
}
const architectures: Partial<Record<NodeJS.Architecture, string>> = { x64: 'amd64', arm64: 'arm64' }

/**
 * The anvil program that `@foundry-rs/anvil` installs for this platform. The package's own JavaScript launcher is passed by: it
 * would be one more process between us and the chain.
 */
export function anvilBinary(): string {
  const platform = `${platforms[process.platform]}-${architectures[process.arch]}`
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('@foundry-rs/anvil/package.json'))
  try {
    return fromPackage.resolve(`@foundry-rs/anvil-${platform}/bin/anvil${suffix}`)
  } catch (cause) {
    throw new LocalServerError(
      'local.binary-missing',
      `There is no anvil for ${platform}; set RPC_URL to use a chain of your own.`,
      { cause },
    )
  }
}
