import { DomainError } from '@amour/domain'
import type { PublicClient } from 'viem'
import type { ChainBlock } from './chain-block.ts'
import type { LogRange } from './check-logs.ts'
import { type LogsInRange, MOST_LOGS } from './logs-in-range.ts'
import { readBlockLogs } from './read-block-logs.ts'
import { readBlocks } from './read-blocks.ts'

/** Blocks between two looks at how many logs there are. */
const CHUNK = 50n

/**
 * Reads every header of a range and, where the bloom filter may hold the sale, all logs of the block. So one provider proves that
 * no log is missing; what the proof costs are as many questions as there are blocks.
 *
 * @throws DomainError `chain.inconsistent`
 */
export async function readProvenRange(
  client: PublicClient,
  { from, to, sale }: LogRange,
): Promise<LogsInRange> {
  const read: Pick<LogsInRange, 'blocks' | 'logs'> = { logs: [], blocks: new Map() }
  let last: ChainBlock | undefined
  for (let start = from; start <= to && read.logs.length < MOST_LOGS; start += CHUNK) {
    const length = Number(to - start + 1n < CHUNK ? to - start + 1n : CHUNK)
    const headers = await readBlocks(
      client,
      Array.from({ length }, (_, index) => start + BigInt(index)),
    )
    const logs = await Promise.all(headers.map((block) => readBlockLogs(client, block, sale)))
    for (const [index, block] of headers.entries()) {
      if (last && block.parentHash !== last.hash) throw new DomainError('chain.inconsistent')
      last = block
      const found = logs[index] ?? []
      if (found.length > 0) read.blocks.set(block.number, block)
      for (const log of found) read.logs.push(log)
    }
  }
  if (!last) throw new RangeError('A range has one block at least')
  await proveByChild(client, last)
  return { ...read, last }
}

/** Every hash but the last is proven by the block that follows. */
async function proveByChild(client: PublicClient, { number, hash }: ChainBlock): Promise<void> {
  const [child] = await readBlocks(client, [number + 1n])
  if (child?.parentHash !== hash) throw new DomainError('chain.inconsistent')
}
