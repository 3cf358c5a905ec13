import type { CallableContractFuture, Future, IgnitionModuleBuilder } from '@nomicfoundation/ignition-core'
import { totalAllocation, totalVesting } from '../../deploy/totals.ts'
import type { DeploymentParameters } from '../../deploy/parameters.ts'

/** The sale's rounds, which can only be added once it holds the AMR that they may owe. */
export function rounds(
  m: IgnitionModuleBuilder,
  { token, sale }: { token: CallableContractFuture<string>; sale: CallableContractFuture<string> },
  parameters: DeploymentParameters,
): Future[] {
  let last: Future = m.call(token, 'transfer', [sale, totalAllocation(parameters)], { id: 'FundSale' })
  const steps = [last]
  for (const [index, round] of parameters.rounds.entries()) {
    const settings = { ...round, mode: round.mode === 'commit' ? 1 : 0 }
    last = m.call(sale, 'addRound', [settings], { id: `AddRound${index + 1}`, after: [last] })
    steps.push(last)
  }
  return steps
}

/** The wallets of team and treasury with their AMR, and the rest of the supply for the treasury at once. */
export function vestings(
  m: IgnitionModuleBuilder,
  token: CallableContractFuture<string>,
  parameters: DeploymentParameters,
): void {
  const wallets = (parameters.vestings ?? []).map(({ beneficiary, start, duration, cliff }, index) =>
    m.contract('TeamVesting', [beneficiary, start, duration, cliff], { id: `Vesting${index + 1}` }),
  )
  wallets.forEach((wallet, index) =>
    m.call(token, 'transfer', [wallet, parameters.vestings?.[index]?.tokens ?? 0n], {
      id: `FundVesting${index + 1}`,
    }),
  )
  const rest = parameters.token.supply - totalAllocation(parameters) - totalVesting(parameters)
  if (rest > 0n) m.call(token, 'transfer', [parameters.treasury, rest], { id: 'GiveTreasuryTheRest' })
}
