import type { DeploymentParameters } from '@amour/contracts'
import { parties } from './parties.ts'

const day = 86_400
const token = 10n ** 18n
const usd = 10n ** 6n

/**
 * A sale of two rounds of 90 days: AMR at 0.05 and 0.06 USD, at least 10 USD, for ETH at 2,500 USD, USDC, and EURC at 1.08
 * USD. One vesting of 150,000,000 AMR.
 * @param start Unix seconds
 */
export function saleParameters(start: number): DeploymentParameters {
  const end = start + 180 * day
  const round = { minUsd: 10n * usd, cliff: 30 * day, duration: 360 * day, unlockedBps: 1000 }
  const middle = start + 90 * day
  return {
    token: { name: 'Amour Token', symbol: 'AMR', supply: 1_000_000_000n * token },
    times: { start, end, coolingOffEnd: end + 21 * day },
    withdrawalWindow: 21 * day,
    softCapUsd: 250_000n * usd,
    rounds: [
      { ...round, cap: 10_000_000n * token, price: 50_000n, start, end: middle },
      { ...round, cap: 15_000_000n * token, price: 60_000n, start: middle, end },
    ],
    vestings: [
      {
        beneficiary: parties.treasury.address,
        tokens: 150_000_000n * token,
        start: end + 21 * day,
        cliff: 365 * day,
        duration: 1460 * day,
      },
    ],
    treasury: parties.treasury.address,
    admin: parties.admin.address,
    guardian: parties.guardian.address,
    voucherSigner: parties.voucherSigner.address,
    ethUsd: { mockPrice: 2500n * 10n ** 8n, heartbeat: 3600 },
    usdc: 'mock',
    eurc: { token: 'mock', eurUsd: { mockPrice: 108_000_000n, heartbeat: 3600 } },
  }
}
