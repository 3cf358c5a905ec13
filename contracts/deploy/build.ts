import { isLocalChain } from '@amour/chain'

/**
 * Which compilation of the contracts. `local` is made in one go, which is quick, but code may then depend on what else was compiled.
 * `public` compiles each contract alone, so that everybody who has its sources can make the same.
 */
export type Build = 'local' | 'public'

/** The compilation that a chain gets. */
export function buildFor(chainId: number): Build {
  return isLocalChain(chainId) ? 'local' : 'public'
}

const ARTIFACTS = {
  local: new URL('../artifacts/', import.meta.url),
  public: new URL('../cache/public/artifacts/', import.meta.url),
} as const satisfies Record<Build, URL>

/** Where Hardhat writes a compilation. */
export function artifactsFolder(build: Build): URL {
  return ARTIFACTS[build]
}
