import type { ArtifactId } from '@nomicfoundation/edr'
import type { Compilation } from './create-compiler.ts'
import { toArtifacts } from './to-artifacts.ts'

/** The contracts that hold tests, by name. */
export function findSuites(contracts: Compilation['contracts']): ArtifactId[] {
  const suites = toArtifacts(contracts).filter(({ id, contract }) => {
    const abi = contracts[id.source]?.[id.name]?.abi ?? []
    return contract.bytecode !== '0x' && abi.some(({ name = '' }) => /^(test|invariant)/.test(name))
  })
  return suites.map(({ id }) => id).sort((a, b) => a.name.localeCompare(b.name))
}
