import { type Address, type PublicClient, parseAbi } from 'viem'

const roundsAbi = parseAbi([
  'function latestRoundData() view returns (uint80, int256, uint256, uint256, uint80)',
  'function getRoundData(uint80 roundId) view returns (uint80, int256, uint256, uint256, uint80)',
])

const LOOKED_AT = 50n
/** Of fewer answers nothing is concluded: a feed may be new, or its aggregator just replaced. */
const FEWEST = 10

/**
 * Seconds between one of a feed's last 50 answers and the next, newest first. A proxy's numbers start anew with each aggregator, so
 * there may be fewer. None when the feed or the node does not tell enough of them.
 */
export async function answerGaps(client: PublicClient, aggregator: Address): Promise<number[] | undefined> {
  const feed = { address: aggregator, abi: roundsAbi } as const
  try {
    const [latest, , , newest] = await client.readContract({ ...feed, functionName: 'latestRoundData' })
    const earlier = await Promise.all(
      Array.from({ length: Number(LOOKED_AT) - 1 }, async (_, index) => {
        const round = latest - BigInt(index) - 1n
        if (round <= 0n) return 0n
        const read = client.readContract({ ...feed, functionName: 'getRoundData', args: [round] })
        return read.then(([, , , updatedAt]) => updatedAt).catch(() => 0n)
      }),
    )
    const known = [newest, ...earlier]
    const end = known.indexOf(0n)
    const times = end === -1 ? known : known.slice(0, end)
    if (times.length < FEWEST) return undefined
    const gaps = times.slice(1).map((time, index) => Number((times[index] as bigint) - time))
    return gaps.some((gap) => gap > 0) ? gaps : undefined
  } catch {
    return undefined
  }
}
