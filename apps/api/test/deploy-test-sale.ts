import { deployAmour, type DeploymentRecord } from '@amour/contracts'
import { devAccount, type TestChain } from '@amour/testkit'
import { privateKeyToAccount } from 'viem/accounts'
import { voucherSignerKey } from './open-test-api.ts'

const DAY = 86_400
const AMR = 10n ** 18n

/** A sale for ETH, USDC and EURC with two rounds; the first is open when this returns, the second, of the commit mode, is not. */
export async function deployTestSale(
  chain: TestChain,
  { softCapUsd = 250_000_000_000n } = {},
): Promise<DeploymentRecord> {
  const { timestamp } = await chain.publicClient.getBlock()
  const start = Number(timestamp) + 60
  const round = { minUsd: 10_000_000n, cliff: 30 * DAY, duration: 360 * DAY, unlockedBps: 1_000 }
  const record = await deployAmour({
    rpcUrl: chain.rpcUrl,
    deployer: devAccount(0),
    parameters: {
      token: { name: 'Amour Token', symbol: 'AMR', supply: 1_000_000_000n * AMR },
      times: { start, end: start + 180 * DAY, coolingOffEnd: start + 201 * DAY },
      withdrawalWindow: 21 * DAY,
      softCapUsd,
      rounds: [
        { ...round, cap: 10_000_000n * AMR, price: 50_000n, start, end: start + 90 * DAY },
        {
          ...round,
          mode: 'commit',
          cap: 15_000_000n * AMR,
          price: 60_000n,
          start: start + 90 * DAY,
          end: start + 180 * DAY,
        },
      ],
      treasury: devAccount(1).address,
      admin: devAccount(2).address,
      guardian: devAccount(3).address,
      voucherSigner: privateKeyToAccount(voucherSignerKey).address,
      ethUsd: { mockPrice: 250_000_000_000n, heartbeat: 3_600 },
      usdc: 'mock',
      eurc: { token: 'mock', eurUsd: { mockPrice: 108_000_000n, heartbeat: 3_600 } },
    },
  })
  await chain.passTime(120)
  return record
}
