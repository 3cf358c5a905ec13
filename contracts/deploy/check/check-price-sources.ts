import { type Address, parseAbi, zeroAddress } from 'viem'
import { ethUsdFeedAbi, isLocalChain } from '@amour/chain'
import { heartbeatFault } from '../chain/heartbeat-fault.ts'
import type { FeedParameters } from '../parameters.ts'
import { readArtifact } from '../read-artifact.ts'
import type { CheckContext } from './check-context.ts'
import { show } from './show.ts'

const descriptionAbi = parseAbi(['function description() view returns (string)'])

/** Compares aggregator, heartbeat and sequencer of each price source, and what the aggregator says it is the price of. */
export async function checkPriceSources(context: CheckContext): Promise<void> {
  const { record, parameters } = context
  await checkPriceSource(context, { asset: 'ETH', pair: 'ETH / USD' }, record.ethUsd, parameters.ethUsd)
  if (!record.eurUsd || !parameters.eurc) return
  const eur = { asset: 'EURC', pair: 'EUR / USD' }
  await checkPriceSource(context, eur, record.eurUsd, parameters.eurc.eurUsd)
}

async function checkPriceSource(
  { client, record, findings }: CheckContext,
  { asset, pair }: { asset: string; pair: string },
  address: Address,
  expected: FeedParameters,
): Promise<void> {
  const feed = { address, abi: ethUsdFeedAbi } as const
  const subject = `Price source of ${asset}`
  const aggregator = await client.readContract({ ...feed, functionName: 'aggregator' })
  const heartbeat = await client.readContract({ ...feed, functionName: 'heartbeat' })
  const sequencer = await client.readContract({ ...feed, functionName: 'sequencerUptime' })
  const mocked = 'mockPrice' in expected
  const wanted = mocked ? zeroAddress : (expected.sequencerUptime ?? zeroAddress)
  findings.compare(subject, [
    ['heartbeat', show.seconds(expected.heartbeat), show.seconds(heartbeat)],
    ['sequencer feed', show.address(wanted), show.address(sequencer)],
  ])
  if (mocked) {
    const { deployedBytecode } = await readArtifact('MockAggregator')
    const code = await client.getCode({ address: aggregator })
    findings.compare(subject, [['aggregator', 'a mock', code === deployedBytecode ? 'a mock' : aggregator]])
    return
  }
  const description = await client
    .readContract({ address: aggregator, abi: descriptionAbi, functionName: 'description' })
    .catch(() => 'no description')
  findings.compare(subject, [
    ['aggregator', show.address(expected.aggregator), show.address(aggregator)],
    ['pair of the aggregator', pair, description],
  ])
  if (isLocalChain(record.chainId)) return
  const fault = await heartbeatFault(client, { chainId: record.chainId, pair, ...expected })
  if (fault) findings.note(fault)
}
