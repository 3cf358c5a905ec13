import type { ChainReader } from './create-chain-reader.ts'
import type { LogsInRange } from './logs-in-range.ts'
import { createRangeSize } from './range-size.ts'

const FIRST_RANGE = 1_000n
const LARGEST_RANGE = 10_000n

export interface ReadProgress {
  /** Called after each range, with the last block that was read. */
  onRead?: ((block: bigint, to: bigint) => void) | undefined
  signal?: AbortSignal | undefined
}

export interface RangesOptions extends ReadProgress {
  from: bigint
  to: bigint
}

/**
 * The sale's logs in ranges as large as the provider gives. The last block is read by itself: a range is proven by the block that
 * follows it, and the head of the chain has none. Throws what the smallest range throws.
 */
export async function* readInRanges(
  reader: ChainReader,
  { from, to, onRead, signal }: RangesOptions,
): AsyncGenerator<LogsInRange> {
  if (from > to) return
  const size = createRangeSize(FIRST_RANGE, LARGEST_RANGE)
  for (let next = from; next < to;) {
    signal?.throwIfAborted()
    const end = next + size.blocks - 1n < to ? next + size.blocks - 1n : to - 1n
    const range = await readRange(reader, next, end)
    if (range) {
      yield range
      onRead?.(range.last.number, to)
      next = range.last.number + 1n
      size.grow()
    } else {
      // The range may have been shorter than the size.
      while (size.blocks > 1n && next + size.blocks - 1n >= end) size.shrink()
    }
  }
  yield await readLast(reader, to)
  onRead?.(to, to)
}

async function readLast(reader: ChainReader, number: bigint): Promise<LogsInRange> {
  const last = await reader.blockAt(number)
  if (!last) throw reader.doubt()
  return { logs: await reader.logsOf(last), blocks: new Map([[number, last]]), last }
}

/** Undefined when a smaller range may be given instead. */
async function readRange(reader: ChainReader, from: bigint, to: bigint): Promise<LogsInRange | undefined> {
  try {
    return await reader.logsInRange(from, to)
  } catch (error) {
    // A provider that is away or has not got the block does not give it in smaller ranges either.
    if (from === to || (await reader.blockAt(to)) === undefined) throw error
    return undefined
  }
}
