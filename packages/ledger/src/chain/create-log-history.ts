import type { BlockRef } from '@amour/db'
import { DomainError } from '@amour/domain'
import type { MinedLog } from './check-logs.ts'
import type { ChainReader } from './create-chain-reader.ts'
import type { LogsInRange } from './logs-in-range.ts'
import { type ReadProgress, readInRanges } from './read-in-ranges.ts'

/** Every log of the sale from a first block on, as far as it was asked for. */
export interface LogHistory {
  /** In order. */
  readonly logs: readonly MinedLog[]
  /** The blocks of the logs, by number. */
  readonly blocks: LogsInRange['blocks']
  /** Reads on to a block. */
  extendTo(block: bigint): Promise<void>
  /**
   * Makes sure that all was read from the chain whose block `head` is, up to that block.
   *
   * @param finalized up to which the chain cannot have changed meanwhile.
   * @throws DomainError `chain.inconsistent`
   */
  verify(head: BlockRef, finalized: bigint): Promise<void>
}

export interface LogHistoryOptions extends ReadProgress {
  reader: ChainReader
  /** Number of the first block. */
  from: bigint
}

/** Reads nothing yet. */
export function createLogHistory({ reader, from, ...progress }: LogHistoryOptions): LogHistory {
  const logs: MinedLog[] = []
  const blocks: LogsInRange['blocks'] = new Map()
  const ends: BlockRef[] = []
  let next = from

  return {
    logs,
    blocks,
    async extendTo(to) {
      for await (const range of readInRanges(reader, { from: next, to, ...progress })) {
        for (const log of range.logs) logs.push(log)
        for (const [number, block] of range.blocks) blocks.set(number, block)
        ends.push(range.last)
        next = range.last.number + 1n
      }
    },
    async verify(head, finalized) {
      if (next - 1n > head.number) refuse(head)
      const present = await reader.blockAt(head.number)
      if (present?.hash !== head.hash) refuse(head)
      for (const { number, hash } of ends.filter((end) => end.number > finalized)) {
        if ((await reader.blockAt(number))?.hash !== hash) refuse(head)
      }
    },
  }
}

function refuse({ number, hash }: BlockRef): never {
  const detail = `The RPC provider does not have block ${number} (${hash}), at which the ledger is, or changed its chain meanwhile.`
  throw new DomainError('chain.inconsistent', { detail })
}
