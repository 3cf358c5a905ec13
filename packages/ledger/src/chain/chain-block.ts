import { DomainError } from '@amour/domain'
import type { LedgerBlock } from '@amour/db'
import type { Hex } from 'viem'

/** A mined block as far as indexing needs it. */
export interface ChainBlock extends LedgerBlock {
  logsBloom: Hex
}

interface RpcBlock {
  number: bigint | null
  hash: Hex | null
  parentHash: Hex
  timestamp: bigint
  logsBloom: Hex | null
}

/** Throws `chain.inconsistent` for a block that is not mined, though it was asked for as such. */
export function chainBlockOf({ number, hash, parentHash, timestamp, logsBloom }: RpcBlock): ChainBlock {
  if (number === null || hash === null || logsBloom === null) throw new DomainError('chain.inconsistent')
  return { number, hash, parentHash, logsBloom, time: new Date(Number(timestamp) * 1_000) }
}
