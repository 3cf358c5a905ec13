import type { Hex, PublicClient } from 'viem'
import { checkRangeLogs, type LogRange, type MinedLog } from './check-logs.ts'
import { areSameLogs } from './are-same-logs.ts'
import { findBlock } from './find-block.ts'
import { type LogsInRange, MOST_LOGS } from './logs-in-range.ts'
import { readBlocks } from './read-blocks.ts'

/** What one provider says of a range. */
export interface SaidOfRange {
  /** Of the last block; undefined when the provider does not have it. */
  hash: Hex | undefined
  logs: MinedLog[]
}

/**
 * Reads a range with one question for its logs, where another provider says the same. Undefined when it says otherwise.
 *
 * @throws DomainError `chain.inconsistent` when the answers are not even consistent
 */
export async function readAgreedRange(
  client: PublicClient,
  other: SaidOfRange,
  range: LogRange,
): Promise<LogsInRange | undefined> {
  const mine = await askOfRange(client, range)
  if (mine.hash !== other.hash || !areSameLogs(mine.logs, other.logs)) return undefined
  const { to, logs } = cut(range, mine.logs)
  const numbers = new Set([...logs.map(({ blockNumber }) => blockNumber), to])
  const headers = await readBlocks(client, [...numbers])
  const blocks = new Map(headers.map((block) => [block.number, block]))
  const last = blocks.get(to)
  const isConsistent = logs.every(({ blockNumber, blockHash }) => blocks.get(blockNumber)?.hash === blockHash)
  if (!last || !isConsistent || (to === range.to && last.hash !== mine.hash)) return undefined
  return { logs, blocks, last }
}

/**
 * Asks for the logs of a range.
 *
 * @throws DomainError `chain.inconsistent` for logs that no range has
 */
export async function askOfRange(client: PublicClient, { from, to, sale }: LogRange): Promise<SaidOfRange> {
  // A provider that lags answers no logs for blocks it doesn't have: it must show the last one.
  const last = await findBlock(client, to)
  const logs = await client.getLogs({ address: sale, fromBlock: from, toBlock: to })
  checkRangeLogs({ from, to, sale }, logs)
  return { hash: last?.hash, logs }
}

/** As many whole blocks as fit; one at least. */
function cut({ to }: LogRange, logs: MinedLog[]): { to: bigint; logs: MinedLog[] } {
  const excess = logs[MOST_LOGS]
  if (!excess) return { to, logs }
  const first = logs[0]?.blockNumber ?? to
  const end = excess.blockNumber > first ? excess.blockNumber - 1n : first
  return { to: end, logs: logs.filter(({ blockNumber }) => blockNumber <= end) }
}
