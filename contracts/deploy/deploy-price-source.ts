import { type Address, zeroAddress } from 'viem'
import type { DeployerClient } from './deployer-client.ts'
import type { EthUsdParameters } from './parameters.ts'
import { create } from './send.ts'

/** Deploys the ETH price feed, over a mock aggregator where the parameters ask for one. */
export async function deployPriceSource(client: DeployerClient, ethUsd: EthUsdParameters): Promise<Address> {
  const aggregator =
    'mockPrice' in ethUsd
      ? (await create(client, 'MockAggregator', [ethUsd.mockPrice])).address
      : ethUsd.aggregator
  const sequencer = ('sequencerUptime' in ethUsd && ethUsd.sequencerUptime) || zeroAddress
  const feed = await create(client, 'EthUsdFeed', [aggregator, BigInt(ethUsd.heartbeat), sequencer])
  return feed.address
}
