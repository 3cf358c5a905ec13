import type { ConfigFault } from '../config-fault.ts'
import type { BusinessConfig } from './business-schema.ts'
import { repeated, sumOfTokens, tokens } from './exact-amounts.ts'
import { leadsFaults } from './leads-faults.ts'
import { networkFaults } from './network-faults.ts'
import { roundFaults } from './round-faults.ts'
import { saleFaults } from './sale-faults.ts'
import { vestingFaults } from './vesting-faults.ts'

/** What a schema can't say: sums, orders, precision, repetitions and checksums. */
export function checkBusinessRules(config: BusinessConfig): ConfigFault[] {
  const { leads, sale, token, vestings, networks } = config
  const faults = [
    ...sale.rounds.flatMap((round, index) => roundFaults(round, `sale.rounds.${index}`, sale.lengthDays)),
    ...repeated(sale.rounds, 'sale.rounds'),
    ...saleFaults(sale),
    ...vestings.flatMap((vesting, index) => vestingFaults(vesting, `vestings.${index}`)),
    ...repeated(vestings, 'vestings'),
    ...leadsFaults(leads),
    ...Object.entries(networks).flatMap(([name, network]) => networkFaults(network, name)),
  ]
  const offered = sumOfTokens(sale.rounds.map((round) => round.allocation))
  const vested = sumOfTokens(vestings.map((vesting) => vesting.tokens))
  if (offered + vested > tokens(token.supply)) {
    faults.push({ path: 'sale.rounds', message: 'the allocations and vestings together exceed token.supply' })
  }
  return faults
}
