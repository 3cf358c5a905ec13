import { parseAmount, USD_DECIMALS } from '@amour/domain'
import type { ConfigFault } from '../config-fault.ts'
import type { BusinessConfig, RoundSettings } from './business-schema.ts'

/** What a schema can't say: sums, orders and precision. */
export function checkBusinessRules(config: BusinessConfig): ConfigFault[] {
  const { sale, token } = config
  const faults = sale.rounds.flatMap((round, index) =>
    roundFaults(round, `sale.rounds.${index}`, sale.lengthDays),
  )
  const offered = sum(sale.rounds.map((round) => round.allocation))
  if (offered > wholeTokens(token.supply)) {
    faults.push({ path: 'sale.rounds', message: 'the allocations together exceed token.supply' })
  }
  if (!isUsd(sale.softCapUsd)) faults.push({ path: 'sale.softCapUsd', message: 'has more than 6 decimals' })
  return faults
}

function roundFaults(round: RoundSettings, path: string, saleDays: number): ConfigFault[] {
  const faults: ConfigFault[] = []
  const add = (field: string, message: string) => faults.push({ path: `${path}.${field}`, message })
  if (!isUsd(round.priceUsd)) add('priceUsd', 'has more than 6 decimals')
  else if (parseAmount(round.priceUsd, USD_DECIMALS) === 0n) add('priceUsd', 'is zero')
  if (!isUsd(round.minimumUsd)) add('minimumUsd', 'has more than 6 decimals')
  if (round.startsAfterDays + round.lengthDays > saleDays) add('lengthDays', 'the round ends after the sale')
  if (round.vestingDays < round.cliffDays) add('vestingDays', 'is shorter than cliffDays')
  if (!Number.isInteger(round.unlockedPercent * 100)) add('unlockedPercent', 'has more than 2 decimals')
  return faults
}

function isUsd(text: string): boolean {
  return (text.split('.')[1] ?? '').length <= USD_DECIMALS
}

const wholeTokens = (text: string) => parseAmount(text, 18)
const sum = (texts: string[]) => texts.reduce((total, text) => total + wholeTokens(text), 0n)
