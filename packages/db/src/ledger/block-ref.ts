import { hex } from '../connection/bytes.ts'

/** A block by which something was read or in which it happened. */
export interface BlockRef {
  number: bigint
  hash: `0x${string}`
  time: Date
}

interface HeadRow {
  head_number: bigint
  head_hash: Buffer
  head_mined_at: Date
}

/** The head's columns of a row of `sync_state`. */
export function headOf(row: HeadRow): BlockRef {
  return { number: row.head_number, hash: hex(row.head_hash), time: row.head_mined_at }
}
