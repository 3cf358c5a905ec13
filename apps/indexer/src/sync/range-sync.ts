import { type ChainReader, decodeLogs, type LogsInRange, type RangeSize } from '@amour/ledger'
import type { LedgerWriter } from './ledger-writer.ts'

export interface RangeStep {
  previous: `0x${string}` | undefined
  from: bigint
  finalized: bigint
}

export interface RangeSync {
  /** Writes the next final blocks in one step, as many as the provider gives at once. */
  step(range: RangeStep): Promise<void>
}

export interface RangeSyncOptions {
  chainId: number
  reader: ChainReader
  writer: LedgerWriter
  size: RangeSize
}

/** Reads the next range while the one before it is written. */
export function createRangeSync({ chainId, reader, writer, size }: RangeSyncOptions): RangeSync {
  let ahead: { from: bigint; read: Promise<LogsInRange> } | undefined

  async function read(from: bigint, finalized: bigint): Promise<LogsInRange> {
    const end = from + size.blocks - 1n
    const to = end < finalized ? end : finalized
    try {
      const range = await reader.logsInRange(from, to)
      if (range.last.number < to) size.shrink()
      else size.grow()
      return range
    } catch (error) {
      size.shrink()
      throw error
    }
  }

  function readAhead(from: bigint, finalized: bigint): void {
    if (from > finalized) return
    ahead = { from, read: read(from, finalized) }
    // Whoever asks for it hears of the failure.
    ahead.read.catch(() => undefined)
  }

  return {
    async step({ previous, from, finalized }) {
      const known = ahead?.from === from ? ahead.read : undefined
      ahead = undefined
      const { logs, blocks, last } = await (known ?? read(from, finalized))
      readAhead(last.number + 1n, finalized)
      const decoded = decodeLogs(chainId, logs, blocks)
      await writer.advance({ previous, head: last, finalized, decoded })
    },
  }
}
