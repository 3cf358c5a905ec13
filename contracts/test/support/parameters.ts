import type { DeploymentParameters, Parties } from '../../deploy/index.ts'

const DAY = 86_400
const AMR = 10n ** 18n

/** A sale of one round that starts at `start`, for ETH at 2,500 USD, USDC, and EURC at 1.08 USD; AMR at 0.05 USD. */
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
    vestings: [
      {
        beneficiary: parties.treasury,
        tokens: 150_000_000n * AMR,
        start: end + 21 * DAY,
        cliff: 365 * DAY,
        duration: 1_460 * DAY,
      },
    ],
    ...parties,
    ethUsd: { mockPrice: 2_500n * 10n ** 8n, heartbeat: 3_600 },
    usdc: 'mock',
    eurc: { token: 'mock', eurUsd: { mockPrice: 108_000_000n, heartbeat: 3_600 } },
  }
}
