import type { IgnitionModuleBuilder } from '@nomicfoundation/ignition-core'
import { zeroAddress } from 'viem'
import type { DeploymentParameters, FeedParameters } from '../../deploy/parameters.ts'

type FeedName = 'EthUsdFeed' | 'EurUsdFeed'

/** The price sources of ETH and, where it is taken, of EURC. */
export function priceSources(m: IgnitionModuleBuilder, { ethUsd, eurc }: DeploymentParameters) {
  return {
    ethUsd: priceSource(m, 'EthUsdFeed', ethUsd),
    eurUsd: eurc && priceSource(m, 'EurUsdFeed', eurc.eurUsd),
  }
}

function priceSource(m: IgnitionModuleBuilder, name: FeedName, feed: FeedParameters) {
  const aggregator =
    'mockPrice' in feed
      ? m.contract('MockAggregator', [feed.mockPrice], { id: `${name}Aggregator` })
      : feed.aggregator
  const sequencer = 'mockPrice' in feed ? zeroAddress : (feed.sequencerUptime ?? zeroAddress)
  return m.contract(name, [aggregator, BigInt(feed.heartbeat), sequencer])
}
