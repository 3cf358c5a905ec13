import { type Address, type Hex, keccak256 } from 'viem'
import { buildFor } from '../build.ts'
import { type Artifact, type ContractName, readArtifact } from '../read-artifact.ts'
import type { CheckContext } from './check-context.ts'

/**
 * Compares the code of every contract with what was compiled, but for the immutables, which other checks read. Returns whether
 * every contract is there: without that there is nothing to read.
 */
export async function checkCode({ client, record, parameters, findings }: CheckContext): Promise<boolean> {
  const { usdc, eurc } = parameters
  const contracts: [string, ContractName, Address | undefined][] = [
    ['Sale', 'AmourSale', record.sale],
    ['Token', 'AmourToken', record.token],
    ['Access manager', 'AccessManager', record.accessManager],
    ['Lens', 'SaleLens', record.lens],
    ['Price source of ETH', 'EthUsdFeed', record.ethUsd],
    ['Price source of EURC', 'EurUsdFeed', record.eurUsd],
    ['USDC', 'MockFiatTokenProxy', usdc === 'mock' ? record.usdc : undefined],
    ['EURC', 'MockFiatTokenProxy', eurc?.token === 'mock' ? record.eurc : undefined],
    ...record.vestings.map(
      (wallet, index) => [`Vesting ${index + 1}`, 'TeamVesting', wallet] as [string, ContractName, Address],
    ),
  ]
  let complete = true
  for (const [subject, name, address] of contracts) {
    if (!address) continue
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
    bytes.fill(0, start, start + length)
  }
  return keccak256(bytes)
}
