import type { Address } from 'viem'
import type { DeploymentParameters } from '../../deploy/index.ts'

const DAY = 86_400
const AMR = 10n ** 18n

export interface Parties {
  readonly treasury: Address
  readonly admin: Address
  readonly guardian: Address
  readonly voucherSigner: Address
}

/** A sale of one round that starts at `start`, ETH at 2,500 USD, AMR at 0.05 USD. */
export function sampleParameters(start: number, parties: Parties): DeploymentParameters {
  const end = start + 90 * DAY
  return {
    token: { name: 'Amour Token', symbol: 'AMR', supply: 1_000_000_000n * AMR },
    times: { start, end, coolingOffEnd: end + 21 * DAY },
    withdrawalWindow: 21 * DAY,
    softCapUsd: 1_000_000n,
    rounds: [
      {
        cap: 10_000_000n * AMR,
        price: 50_000n,
        start,
        end,
        minUsd: 10_000_000n,
        cliff: 30 * DAY,
        duration: 360 * DAY,
        unlockedBps: 1_000,
      },
    ],
    ...parties,
    ethUsd: { mockPrice: 2_500n * 10n ** 8n, heartbeat: 3_600 },
  }
}
