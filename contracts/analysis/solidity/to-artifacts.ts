import type { Artifact } from '@nomicfoundation/edr'
import solc from 'solc'
import type { Compilation } from './create-compiler.ts'

const [solcVersion] = String(solc.semver()).split('+') as [string]

/** What solc gives, as the test runner takes it. */
export function toArtifacts(contracts: Compilation['contracts']): Artifact[] {
  return Object.entries(contracts).flatMap(([source, byName]) =>
    Object.entries(byName).map(([name, { abi, evm }]) => ({
      id: { name, source, solcVersion },
      contract: {
        abi: JSON.stringify(abi),
        bytecode: `0x${evm.bytecode.object}`,
        linkReferences: evm.bytecode.linkReferences,
        deployedBytecode: `0x${evm.deployedBytecode.object}`,
        deployedLinkReferences: evm.deployedBytecode.linkReferences,
      },
    })),
  )
}
