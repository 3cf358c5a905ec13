import { DomainError } from '@amour/domain'
import { BlockNotFoundError, type Hex, type PublicClient } from 'viem'
import { type ChainBlock, chainBlockOf } from './chain-block.ts'
import type { MinedLog } from './check-logs.ts'
import type { Providers } from './create-providers.ts'
import { findBlock } from './find-block.ts'
import type { LogsInRange } from './logs-in-range.ts'
import { mayHoldLogsOf } from './logs-bloom.ts'
import { readComparedLogs } from './read-compared-logs.ts'
import { readRange } from './read-range.ts'
import { watchGrowth } from './watch-growth.ts'

/** Where a chain that names no finalized block is taken to be final: two epochs of Ethereum. */
const ASSUMED_FINALITY = 64n

export interface ChainTip {
  latest: ChainBlock
  /** Number of the last block that cannot be dropped any more; before the newest, whose hash no other block proves yet. */
  finalized: bigint
}

export interface ChainReader {
  /** The head; of another provider when the preferred one stands still while that one goes on. */
  tip(): Promise<ChainTip>
  /** Undefined when the provider does not have it: not mined, or the provider lags. */
  blockAt(number: bigint): Promise<ChainBlock | undefined>
  /** The same of every provider. Throws when one of them fails. */
  blockEverywhere(number: bigint): Promise<(ChainBlock | undefined)[]>
  /** The sale's logs of one block, asked by its hash. */
  logsOf(block: ChainBlock): Promise<MinedLog[]>
  /** The sale's logs of final blocks: as two providers agree on, or as one can prove by the headers of all blocks. */
  logsInRange(from: bigint, to: bigint): Promise<LogsInRange>
  /** Turns away from the provider that answered last, and gives the error `chain.inconsistent` for what it said. */
  doubt(): DomainError
}

/**
 * Reads blocks and the sale's logs, and believes no answer that it can check. Throws what `Providers.ask` throws.
 *
 * @param now the clock, in milliseconds.
 */
export function createChainReader(providers: Providers, sale: Hex, now = Date.now): ChainReader {
  let lastTip: ChainTip | undefined
  const standsStill = watchGrowth(now)
  return {
    tip: () =>
      providers.ask(async (client, second) => {
        const latest = chainBlockOf(await client.getBlock({ blockTag: 'latest' }))
        if (await standsStill(latest.number, second)) throw new DomainError('chain.inconsistent')
        if (latest.hash !== lastTip?.latest.hash) {
          lastTip = { latest, finalized: await finalizedNumber(client, latest.number) }
        }
        return lastTip
      }),
    blockAt: (number) => providers.ask((client) => findBlock(client, number)),
    blockEverywhere: (number) => providers.askEach((client) => findBlock(client, number)),
    // Most blocks are done with here, without a question.
    logsOf: (block) =>
      mayHoldLogsOf(block.logsBloom, sale)
        ? providers.ask((client, second) => readComparedLogs(client, second, block, sale))
        : Promise.resolve([]),
    logsInRange: (from, to) =>
      providers.ask((client, second) => readRange(client, second, { from, to, sale })),
    doubt() {
      const error = new DomainError('chain.inconsistent')
      providers.doubt(error)
      return error
    },
  }
}

async function finalizedNumber(client: PublicClient, latest: bigint): Promise<bigint> {
  const assumed = latest > ASSUMED_FINALITY ? latest - ASSUMED_FINALITY : 0n
  try {
    const { number } = await client.getBlock({ blockTag: 'finalized' })
    return number < latest ? number : parentNumber(latest)
  } catch (error) {
    // Chains without the notion answer with an error or nothing; a provider that is away fails the next question too.
    if (error instanceof BlockNotFoundError || isRpcRefusal(error)) return assumed
    throw error
  }
}

const parentNumber = (number: bigint) => (number > 0n ? number - 1n : 0n)

function isRpcRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'number'
}
