import type { DeploymentParameters } from './parameters.ts'

/** AMR base units that the rounds may sell together: what the sale must hold before it opens. */
export function totalAllocation({ rounds }: DeploymentParameters): bigint {
  return rounds.reduce((sum, { cap }) => sum + cap, 0n)
}

/** AMR base units that team and treasury get over time. */
export function totalVesting({ vestings = [] }: DeploymentParameters): bigint {
  return vestings.reduce((sum, { tokens }) => sum + tokens, 0n)
}
