import { DomainError } from '@amour/domain'
import type { LedgerBlock } from '@amour/db'
import type { Hex } from 'viem'
import { type BlockHeader, headerHash } from './header-hash.ts'

/** A mined block as far as indexing needs it. */
export interface ChainBlock extends LedgerBlock {
  /** Null when the block's hash does not prove it: then it says nothing. */
  logsBloom: Hex | null
}

interface RpcBlock extends BlockHeader {
  hash: Hex | null
}

/**
 * A block whose header gives its hash has the bloom filter that it shows. One that gives another hash is of a fork that we do not know,
 * or its provider lies: its logs are asked for, whatever the filter says.
 *
 * Throws `chain.inconsistent` for a block that is not mined, though it was asked for as such.
 */
export function chainBlockOf(block: RpcBlock): ChainBlock {
  const { number, hash, parentHash, timestamp, logsBloom } = block
  if (number === null || hash === null || logsBloom === null) throw new DomainError('chain.inconsistent')
  return {
    number,
    hash,
    parentHash,
    logsBloom: headerHash(block) === hash ? logsBloom : null,
    time: new Date(Number(timestamp) * 1_000),
  }
}
