import type { AbiEvent, Address, GetLogsReturnType, PublicClient } from 'viem'

/** Blocks that no provider finds too many. */
const SMALLEST_SPAN = 500n

/**
 * All logs of a contract since a block, in order. Providers answer so many blocks at a time, each its own number: a span that
 * is refused is asked for in halves.
 */
export async function readLogs<const Events extends readonly AbiEvent[]>(
  client: PublicClient,
  query: { address: Address; events: Events; fromBlock: bigint },
): Promise<GetLogsReturnType<undefined, Events, true>> {
  const { address, events, fromBlock } = query
  const read = async (from: bigint, to: bigint): Promise<GetLogsReturnType<undefined, Events, true>> => {
    try {
      return await client.getLogs({ address, events, fromBlock: from, toBlock: to, strict: true })
    } catch (error) {
      if (to - from < SMALLEST_SPAN) throw error
      const middle = (from + to) / 2n
      return [...(await read(from, middle)), ...(await read(middle + 1n, to))]
    }
  }
  return read(fromBlock, await client.getBlockNumber())
}
