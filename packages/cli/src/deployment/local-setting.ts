import type { BusinessConfig } from '@amour/config'
import { FEED_DECIMALS, parseAmount } from '@amour/domain'
import type { Address } from 'viem'
import type { DeploymentSetting } from './deployment-setting.ts'
import { localAccount } from './local-accounts.ts'

/** A local chain: accounts that everybody knows, mocks at the configured prices. */
export function localSetting({ sale, vestings, localChain }: BusinessConfig): DeploymentSetting {
  const feed = (price: string) => ({
    mockPrice: parseAmount(price, FEED_DECIMALS),
    heartbeat: localChain.priceHeartbeatSeconds,
  })
  const treasury = localAccount('treasury').address
  return {
    parties: {
      treasury,
      admin: localAccount('admin').address,
      guardian: localAccount('guardian').address,
      voucherSigner: localAccount('voucherSigner').address,
    },
    ethUsd: feed(localChain.ethUsd),
    ...(sale.stablecoins.includes('USDC') && { usdc: 'mock' }),
    ...(sale.stablecoins.includes('EURC') && { eurc: { token: 'mock', eurUsd: feed(localChain.eurUsd) } }),
    beneficiaries: vestings.map(({ beneficiary }) => (beneficiary as Address | undefined) ?? treasury),
  }
}
