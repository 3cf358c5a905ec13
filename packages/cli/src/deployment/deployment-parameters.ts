import type { BusinessConfig } from '@amour/config'
import type { DeploymentParameters, RoundParameters } from '@amour/contracts'
import { AMR_DECIMALS, FEED_DECIMALS, parseAmount, USD_DECIMALS } from '@amour/domain'
import type { Address } from 'viem'

export interface DeploymentRoles {
  treasury: Address
  admin: Address
  guardian: Address
  voucherSigner: Address
}

const day = 86_400

/**
 * What a local chain's contracts are made with: the business configuration, with the mock price.
 * @param start Unix seconds at which the sale opens, in the chain's future
 */
export function deploymentParameters(
  config: BusinessConfig,
  roles: DeploymentRoles,
  start: number,
): DeploymentParameters {
  const { token, sale, chain, localChain } = config
  const end = start + sale.lengthDays * day
  return {
    ...roles,
    token: { name: token.name, symbol: token.symbol, supply: parseAmount(token.supply, AMR_DECIMALS) },
    times: { start, end, coolingOffEnd: end + sale.coolingOffDays * day },
    withdrawalWindow: sale.withdrawalWindowDays * day,
    softCapUsd: parseAmount(sale.softCapUsd, USD_DECIMALS),
    rounds: sale.rounds.map((round) => roundParameters(round, start)),
    ethUsd: {
      mockPrice: parseAmount(localChain.ethUsd, FEED_DECIMALS),
      heartbeat: chain.priceHeartbeatSeconds,
    },
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
  }
}
