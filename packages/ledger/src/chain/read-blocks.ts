import { DomainError } from '@amour/domain'
import type { PublicClient } from 'viem'
import type { ChainBlock } from './chain-block.ts'
import { findBlock } from './find-block.ts'

/** Questions on the way at once: a few batches of JSON-RPC. */
const AT_ONCE = 400

/**
 * Reads blocks that must be there.
 *
 * @throws DomainError `chain.inconsistent` when one is not
 */
export async function readBlocks(client: PublicClient, numbers: readonly bigint[]): Promise<ChainBlock[]> {
  const blocks: ChainBlock[] = []
  for (let start = 0; start < numbers.length; start += AT_ONCE) {
    const some = numbers.slice(start, start + AT_ONCE)
    blocks.push(...(await Promise.all(some.map((number) => mustFindBlock(client, number)))))
  }
  return blocks
}

async function mustFindBlock(client: PublicClient, number: bigint): Promise<ChainBlock> {
  const block = await findBlock(client, number)
  if (!block) throw new DomainError('chain.inconsistent')
  return block
}
