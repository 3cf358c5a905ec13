import type { Address } from 'viem'
import { DeploymentError } from './deployment-error.ts'
import { parameterFaults } from './parameter-faults.ts'
import type { DeploymentParameters } from './parameters.ts'

/**
 * Refuses what the contracts would accept and nobody wants.
 * Throws a DeploymentError that names every fault.
 */
export function checkParameters(chainId: number, deployer: Address, parameters: DeploymentParameters): void {
  const faults = parameterFaults(chainId, deployer, parameters)
  if (faults.length > 0) throw new DeploymentError(faults.join('\n'))
}
