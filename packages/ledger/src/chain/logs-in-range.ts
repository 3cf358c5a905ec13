import type { ChainBlock } from './chain-block.ts'
import type { MinedLog } from './check-logs.ts'

/** The sale's logs of a range of blocks. */
export interface LogsInRange {
  /** In order. */
  logs: MinedLog[]
  /** The blocks of the logs, by number. */
  blocks: Map<bigint, ChainBlock>
  /** The last block of what was read: an earlier one than was asked for when there are many logs. */
  last: ChainBlock
}

/** Logs after which a range ends early, at the end of a block: memory stays flat, however dense they are. */
export const MOST_LOGS = 5_000
