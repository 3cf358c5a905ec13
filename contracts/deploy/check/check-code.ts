import { type Hex, keccak256 } from 'viem'
import { buildFor } from '../build.ts'
import { type Artifact, readArtifact } from '../read-artifact.ts'
import type { CheckContext } from './check-context.ts'
import { expectedContracts } from './expected-contracts.ts'

/**
 * Compares the code of every contract with what was compiled, but for the immutables, which `checkCreations` looks at. Returns whether
 * every contract is there: without that there is nothing to read.
 */
export async function checkCode(context: CheckContext): Promise<boolean> {
  const { client, record, findings } = context
  let complete = true
  for (const { subject, name, address } of expectedContracts(context)) {
    const artifact = await readArtifact(name, buildFor(record.chainId))
    const code = await client.getCode({ address })
    if (code === undefined) complete = false
    const actual = code === undefined ? 'none' : codeHash(code, artifact)
    findings.compare(subject, [['code', codeHash(artifact.deployedBytecode, artifact), actual]])
  }
  return complete
}

/** The hash of runtime code in which every immutable is zero. */
function codeHash(code: Hex, { immutableReferences = {} }: Artifact): Hex {
  const bytes = Buffer.from(code.slice(2), 'hex')
  for (const { start, length } of Object.values(immutableReferences).flat()) {
    // Code of another contract may be shorter.
    bytes.subarray(start, start + length).fill(0)
  }
  return keccak256(bytes)
}
