import { parseAmount, USD_DECIMALS } from '@amour/domain'
import type { ConfigFault } from '../config-fault.ts'
import type { RoundSettings } from './business-schema.ts'
import { hasAtMost, tokens } from './exact-amounts.ts'

/** What the contract takes, USD with 6 decimals. */
const HIGHEST_PRICE = 10_000n * 10n ** BigInt(USD_DECIMALS)

/** What is wrong with a round by itself and in a sale of so many days. */
export function roundFaults(round: RoundSettings, path: string, saleDays: number): ConfigFault[] {
  const faults: ConfigFault[] = []
  const add = (field: string, message: string) => faults.push({ path: `${path}.${field}`, message })
  if (!hasAtMost(USD_DECIMALS, round.priceUsd)) add('priceUsd', 'has more than 6 decimals')
  else if (parseAmount(round.priceUsd, USD_DECIMALS) === 0n) add('priceUsd', 'is zero')
  else if (parseAmount(round.priceUsd, USD_DECIMALS) > HIGHEST_PRICE) add('priceUsd', 'is above 10,000')
  if (!hasAtMost(USD_DECIMALS, round.minimumUsd)) add('minimumUsd', 'has more than 6 decimals')
  else if (parseAmount(round.minimumUsd, USD_DECIMALS) === 0n) add('minimumUsd', 'is zero')
  if (tokens(round.allocation) === 0n) add('allocation', 'is zero')
  if (round.startsAfterDays + round.lengthDays > saleDays) add('lengthDays', 'the round ends after the sale')
  if (round.vestingDays < round.cliffDays) add('vestingDays', 'is shorter than cliffDays')
  if (!Number.isInteger(round.unlockedPercent * 100)) add('unlockedPercent', 'has more than 2 decimals')
  return faults
}
