import { isLocalChain } from '@amour/chain'
import { DeploymentError } from './deployment-error.ts'
import type { DeploymentParameters } from './parameters.ts'

const TOKEN_UNIT = 10n ** 18n

/** AMR base units that the rounds may sell together: what the sale must hold before it opens. */
export function totalAllocation(parameters: DeploymentParameters): bigint {
  return parameters.rounds.reduce((sum, round) => sum + round.cap, 0n)
}

/**
 * Refuses what the contracts would accept and nobody wants. What they refuse themselves is left to them.
 * Throws a DeploymentError.
 */
export function checkParameters(chainId: number, parameters: DeploymentParameters): void {
  const { rounds, softCapUsd, token, ethUsd } = parameters
  if (rounds.length === 0) throw new DeploymentError('A sale needs at least one round')
  if (totalAllocation(parameters) > token.supply) {
    throw new DeploymentError('The rounds allocate more than the supply of the token')
  }
  const reachable = rounds.reduce((sum, round) => sum + (round.cap * round.price) / TOKEN_UNIT, 0n)
  if (softCapUsd > reachable) throw new DeploymentError('The soft cap is above what all rounds can raise')
  if ('mockPrice' in ethUsd && !isLocalChain(chainId)) {
    throw new DeploymentError(`A mock price is for local chains; chain ${chainId} needs a real aggregator`)
  }
}
