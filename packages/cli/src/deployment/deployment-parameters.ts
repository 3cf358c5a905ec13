import type { BusinessConfig, VestingSettings } from '@amour/config'
import type { DeploymentParameters, RoundParameters, VestingParameters } from '@amour/contracts'
import { AMR_DECIMALS, parseAmount, USD_DECIMALS } from '@amour/domain'
import type { Address } from 'viem'
import type { DeploymentSetting } from './deployment-setting.ts'

const day = 86_400

/**
 * What the contracts are made with: what the business decides, where it is.
 * @param start Unix seconds at which the sale opens, in the chain's future
 */
export function deploymentParameters(
  config: BusinessConfig,
  setting: DeploymentSetting,
  start: number,
): DeploymentParameters {
  const { token, sale, vestings } = config
  const { parties, beneficiaries, ...assets } = setting
  const end = start + sale.lengthDays * day
  const coolingOffEnd = end + sale.coolingOffDays * day
  return {
    ...parties,
    ...assets,
    token: { name: token.name, symbol: token.symbol, supply: parseAmount(token.supply, AMR_DECIMALS) },
    times: { start, end, coolingOffEnd },
    withdrawalWindow: sale.withdrawalWindowDays * day,
    softCapUsd: parseAmount(sale.softCapUsd, USD_DECIMALS),
    rounds: sale.rounds.map((round) => roundParameters(round, start)),
    vestings: vestings.map((vesting, index) =>
      vestingParameters(vesting, beneficiaries[index] as Address, coolingOffEnd),
    ),
  }
}

function roundParameters(
  round: BusinessConfig['sale']['rounds'][number],
  saleStart: number,
): RoundParameters {
  const start = saleStart + round.startsAfterDays * day
  return {
    cap: parseAmount(round.allocation, AMR_DECIMALS),
    price: parseAmount(round.priceUsd, USD_DECIMALS),
    start,
    end: start + round.lengthDays * day,
    minUsd: parseAmount(round.minimumUsd, USD_DECIMALS),
    cliff: round.cliffDays * day,
    duration: round.vestingDays * day,
    unlockedBps: Math.round(round.unlockedPercent * 100),
    mode: round.mode ?? 'fixed',
  }
}

function vestingParameters(
  vesting: VestingSettings,
  beneficiary: Address,
  coolingOffEnd: number,
): VestingParameters {
  return {
    beneficiary,
    tokens: parseAmount(vesting.tokens, AMR_DECIMALS),
    start: coolingOffEnd + vesting.startsAfterDays * day,
    cliff: vesting.cliffDays * day,
    duration: vesting.durationDays * day,
  }
}
