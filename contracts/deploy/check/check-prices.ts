import type { Address } from 'viem'
import { amourSaleAbi, ethUsdFeedAbi, mockAggregatorAbi } from '@amour/chain'
import type { CheckContext } from './check-context.ts'

interface Priced {
  readonly symbol: string
  readonly asset: number
  readonly decimals: number
  /** None for USDC, which is taken at par. */
  readonly source?: Address | undefined
}

const PAR = 100_000_000n
const AMR = 10n ** 18n

/**
 * Asks the sale for the price of each asset and for what payments buy in each round, and compares both with the aggregator's own answer
 * and whole numbers computed from the configuration. A price source that gives no price now is a difference, too.
 */
export async function checkPrices(context: CheckContext): Promise<void> {
  const { record } = context
  const assets: Priced[] = [
    { symbol: 'ETH', asset: 0, decimals: 18, source: record.ethUsd },
    ...(record.usdc ? [{ symbol: 'USDC', asset: 1, decimals: 6 }] : []),
    ...(record.eurc ? [{ symbol: 'EURC', asset: 2, decimals: 6, source: record.eurUsd }] : []),
  ]
  for (const asset of assets) await checkAsset(context, asset)
}

async function checkAsset(context: CheckContext, priced: Priced): Promise<void> {
  const { client, record, parameters, findings } = context
  const sale = { address: record.sale, abi: amourSaleAbi } as const
  const wanted = await answerOf(context, priced)
  const price = await client
    .readContract({ ...sale, functionName: 'priceOf', args: [priced.asset] })
    .then(([value, decimals]) => `${value} with ${decimals} decimals`)
    .catch(refusalOf)
  findings.compare('Sale', [[`price of ${priced.symbol}`, `${wanted} with 8 decimals`, price]])
  for (const [index, round] of parameters.rounds.entries()) {
    // One that divides evenly and one that nothing divides: a wrong scale shows in either, a wrong rounding in the second.
    for (const paid of [10n ** BigInt(priced.decimals), 7n * 10n ** BigInt(priced.decimals) + 1n]) {
      const tokens = (paid * wanted * AMR) / (10n ** BigInt(priced.decimals + 2) * round.price)
      const quoted = await client
        .readContract({ ...sale, functionName: 'quote', args: [BigInt(index), priced.asset, paid] })
        .then(String)
        .catch(refusalOf)
      const what = `base units of AMR that ${paid} of ${priced.symbol} buy`
      findings.compare(`Round ${index + 1}`, [[what, String(tokens), quoted]])
    }
  }
}

/** USD with 8 decimals, as the aggregator says itself. */
async function answerOf({ client }: CheckContext, { source }: Priced): Promise<bigint> {
  if (!source) return PAR
  const aggregator = await client.readContract({
    address: source,
    abi: ethUsdFeedAbi,
    functionName: 'aggregator',
  })
  const round = { address: aggregator, abi: mockAggregatorAbi, functionName: 'latestRoundData' } as const
  const [, answer] = await client.readContract(round).catch(() => [0n, 0n] as const)
  return answer
}

const refusalOf = (error: Error) => `refused (${error.message.split('\n').slice(0, 2).join(' ')})`
