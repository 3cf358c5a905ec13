import { type Address, isAddressEqual } from 'viem'
import { isLocalChain } from '@amour/chain'
import { DeploymentError } from './deployment-error.ts'
import type { DeploymentParameters } from './parameters.ts'
import { totalAllocation, totalVesting } from './totals.ts'

const TOKEN_UNIT = 10n ** 18n

/**
 * Refuses what the contracts would accept and nobody wants. What they refuse themselves is left to them.
 * Throws a DeploymentError.
 */
export function checkParameters(chainId: number, deployer: Address, parameters: DeploymentParameters): void {
  const { rounds, softCapUsd, token } = parameters
  if (rounds.length === 0) throw new DeploymentError('A sale needs at least one round')
  if (totalAllocation(parameters) + totalVesting(parameters) > token.supply) {
    throw new DeploymentError('Rounds and vestings allocate more than the supply of the token')
  }
  const reachable = rounds.reduce((sum, round) => sum + (round.cap * round.price) / TOKEN_UNIT, 0n)
  if (softCapUsd > reachable) throw new DeploymentError('The soft cap is above what all rounds can raise')
  if (!isLocalChain(chainId)) refuseMocks(chainId, parameters)
  refuseDeployer(deployer, parameters)
}

function refuseMocks(chainId: number, { ethUsd, usdc, eurc }: DeploymentParameters): void {
  if ('mockPrice' in ethUsd || (eurc && 'mockPrice' in eurc.eurUsd)) {
    throw new DeploymentError(`A mock price is for local chains; chain ${chainId} needs a real aggregator`)
  }
  if (usdc === 'mock' || eurc?.token === 'mock') {
    throw new DeploymentError(`A mock token is for local chains; chain ${chainId} has real ones`)
  }
}

/** The deployer's key is used once, online: whoever steals it later must find nothing. */
function refuseDeployer(deployer: Address, parameters: DeploymentParameters): void {
  const { treasury, admin, guardian, voucherSigner, vestings = [] } = parameters
  const parties = { treasury, admin, guardian, 'signer of vouchers': voucherSigner }
  for (const [role, address] of Object.entries(parties)) {
    if (isAddressEqual(address, deployer))
      throw new DeploymentError(`The deployer cannot be the ${role}, too`)
  }
  if (vestings.some(({ beneficiary }) => isAddressEqual(beneficiary, deployer))) {
    throw new DeploymentError('The deployer cannot be the beneficiary of a vesting')
  }
}
