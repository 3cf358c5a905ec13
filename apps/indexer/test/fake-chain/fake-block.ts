import type { BlockHeader } from '@amour/ledger'
import type { Hex } from 'viem'
import type { SaleEvent } from './sale-event.ts'
import type { SaleModel } from './sale-model.ts'

export interface FakeLog {
  address: Hex
  topics: Hex[]
  data: Hex
  transactionHash: Hex
  /** What the log means; undefined for one of another contract. */
  event: SaleEvent | undefined
}

export interface FakeBlock {
  number: bigint
  hash: Hex
  parentHash: Hex
  /** Seconds since 1970. */
  timestamp: bigint
  /** All that its hash is made of. */
  header: BlockHeader & { logsBloom: Hex }
  logs: FakeLog[]
  /** The sale after the block. */
  sale: SaleModel
}
