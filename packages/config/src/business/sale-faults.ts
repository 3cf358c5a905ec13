import { AMR_DECIMALS, parseAmount, USD_DECIMALS } from '@amour/domain'
import type { ConfigFault } from '../config-fault.ts'
import type { BusinessConfig, RoundSettings } from './business-schema.ts'
import { hasAtMost, sumOfTokens, tokens } from './exact-amounts.ts'

/** Of the allocation at the rounds' prices. Who leaves in the last days can then not take the soft cap with them so easily. */
const MOST_SOFT_CAP_PERCENT = 95n
/** Of the allocation, unless the issuer says that more is meant. */
const MOST_PER_BUYER_PERCENT = 5n
const AMR = 10n ** BigInt(AMR_DECIMALS)

/** What is wrong with the soft cap and with what one buyer may hold, measured against all rounds. */
export function saleFaults(sale: BusinessConfig['sale']): ConfigFault[] {
  if (!sale.rounds.every(isReadable)) return []
  return [...softCapFaults(sale), ...buyerFaults(sale)]
}

function softCapFaults({ rounds, softCapUsd }: BusinessConfig['sale']): ConfigFault[] {
  const path = 'sale.softCapUsd'
  if (!hasAtMost(USD_DECIMALS, softCapUsd)) return [{ path, message: 'has more than 6 decimals' }]
  const softCap = usd(softCapUsd)
  if (softCap === 0n) return [{ path, message: 'is zero: a sale without a soft cap cannot fail' }]
  const worth = rounds.reduce((sum, round) => sum + tokens(round.allocation) * usd(round.priceUsd), 0n)
  if (softCap * 100n * AMR <= worth * MOST_SOFT_CAP_PERCENT) return []
  return [
    { path, message: 'is above 95 % of what all rounds can raise: too little may leave before it fails' },
  ]
}

function buyerFaults(sale: BusinessConfig['sale']): ConfigFault[] {
  const path = 'sale.maxTokensPerBuyer'
  const most = tokens(sale.maxTokensPerBuyer)
  if (most === 0n) return [{ path, message: 'is zero: nobody could buy' }]
  const faults = sale.rounds.flatMap(({ minimumUsd, priceUsd }, index) =>
    most * usd(priceUsd) < usd(minimumUsd) * AMR
      ? [{ path, message: `is below the smallest purchase of sale.rounds.${index}` }]
      : [],
  )
  const offered = sumOfTokens(sale.rounds.map(({ allocation }) => allocation))
  if (most * 100n > offered * MOST_PER_BUYER_PERCENT && sale.acceptLargeBuyers !== true) {
    const message =
      'is above 5 % of the allocation: one buyer could decide the sale. sale.acceptLargeBuyers says that it is meant'
    faults.push({ path, message })
  }
  return faults
}

const usd = (text: string) => parseAmount(text, USD_DECIMALS)

/** What cannot be read is told of each round by itself. */
function isReadable({ priceUsd, minimumUsd }: RoundSettings): boolean {
  return hasAtMost(USD_DECIMALS, priceUsd) && hasAtMost(USD_DECIMALS, minimumUsd)
}
