import { DomainError } from '@amour/domain'
import { BlockNotFoundError, type Hex, isAddressEqual, type PublicClient } from 'viem'
import { type ChainBlock, chainBlockOf } from './chain-block.ts'
import { checkBlockLogs, checkRangeLogs, type LogRange, type MinedLog } from './check-logs.ts'
import type { Providers } from './create-providers.ts'
import { mayHoldLogsOf } from './logs-bloom.ts'

/** Where a chain that names no finalized block is taken to be final: two epochs of Ethereum. */
const ASSUMED_FINALITY = 64n

export interface ChainTip {
  latest: ChainBlock
  /** Number of the last block that cannot be dropped any more. */
  finalized: bigint
}

export interface LogsInRange {
  /** Of the sale, in order. */
  logs: MinedLog[]
  /** The blocks of the logs, by number, and the last one of the range. */
  blocks: Map<bigint, ChainBlock>
}

export interface ChainReader {
  tip(): Promise<ChainTip>
  /** Undefined when the provider does not have it: not mined, or the provider lags. */
  blockAt(number: bigint): Promise<ChainBlock | undefined>
  /** The sale's logs of one block, asked by its hash. */
  logsOf(block: ChainBlock): Promise<MinedLog[]>
  /** The sale's logs of final blocks. */
  logsInRange(from: bigint, to: bigint): Promise<LogsInRange>
}

/** Reads blocks and the sale's logs, and believes no answer that it can check. Throws what `Providers.ask` throws. */
export function createChainReader(providers: Providers, sale: Hex): ChainReader {
  let lastTip: ChainTip | undefined
  return {
    tip: () =>
      providers.ask(async (client) => {
        const latest = chainBlockOf(await client.getBlock({ blockTag: 'latest' }))
        if (latest.hash !== lastTip?.latest.hash) {
          lastTip = { latest, finalized: await finalizedNumber(client, latest.number) }
        }
        return lastTip
      }),
    blockAt: (number) => providers.ask((client) => findBlock(client, number)),
    logsOf(block) {
      // Most blocks are done with here, without a question.
      if (!mayHoldLogsOf(block.logsBloom, sale)) return Promise.resolve([])
      return providers.ask(async (client) => {
        const logs = await client.getLogs({ blockHash: block.hash })
        checkBlockLogs(block, logs)
        return logs.filter(({ address }) => isAddressEqual(address, sale))
      })
    },
    logsInRange: (from, to) => providers.ask((client) => readRange(client, { from, to, sale })),
  }
}

async function finalizedNumber(client: PublicClient, latest: bigint): Promise<bigint> {
  const assumed = latest > ASSUMED_FINALITY ? latest - ASSUMED_FINALITY : 0n
  try {
    const { number } = await client.getBlock({ blockTag: 'finalized' })
    return number < latest ? number : latest
  } catch (error) {
    // Chains without the notion answer with an error or nothing; a provider that is away fails the next question too.
    if (error instanceof BlockNotFoundError || isRpcRefusal(error)) return assumed
    throw error
  }
}

function isRpcRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'number'
}

async function findBlock(client: PublicClient, number: bigint): Promise<ChainBlock | undefined> {
  try {
    const block = chainBlockOf(await client.getBlock({ blockNumber: number }))
    if (block.number !== number) throw new DomainError('chain.inconsistent')
    return block
  } catch (error) {
    if (error instanceof BlockNotFoundError) return undefined
    throw error
  }
}

async function readRange(client: PublicClient, range: LogRange): Promise<LogsInRange> {
  // A provider that lags answers no logs for blocks it doesn't have: it must show the last one first.
  const last = await findBlock(client, range.to)
  if (!last) throw new DomainError('chain.inconsistent')
  const logs = await client.getLogs({ address: range.sale, fromBlock: range.from, toBlock: range.to })
  checkRangeLogs(range, logs)
  const blocks = new Map([[last.number, last]])
  for (const { blockNumber, blockHash } of logs) {
    const block = blocks.get(blockNumber) ?? (await findBlock(client, blockNumber))
    if (block?.hash !== blockHash) throw new DomainError('chain.inconsistent')
    blocks.set(blockNumber, block)
  }
  return { logs, blocks }
}
