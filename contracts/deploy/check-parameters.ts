import { type Address, createPublicClient, custom } from 'viem'
import { chainFaults } from './chain/chain-faults.ts'
import { DeploymentError } from './deployment-error.ts'
import { parameterFaults } from './parameter-faults.ts'
import type { DeploymentParameters } from './parameters.ts'
import type { Signer } from './signer/signer.ts'

/**
 * Refuses what the contracts would accept and nobody wants.
 * Throws a DeploymentError that names every fault.
 */
export function checkParameters(chainId: number, deployer: Address, parameters: DeploymentParameters): void {
  refuse(parameterFaults(chainId, deployer, parameters))
}

/** The same, and what the chain on which it is to be speaks against. Throws the node's errors, too. */
export async function checkAgainstChain(
  chainId: number,
  { address: deployer, provider }: Signer,
  parameters: DeploymentParameters,
): Promise<void> {
  const client = createPublicClient({ transport: custom(provider) })
  const onChain = await chainFaults(client, chainId, deployer, parameters)
  refuse([...parameterFaults(chainId, deployer, parameters), ...onChain])
}

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new DeploymentError(faults.join('\n'))
}
