import type { BlockRef } from '@amour/db'
import type { ChainReader } from '@amour/ledger'

/**
 * The newest block that the ledger remembers and the chain still has; undefined when there is none.
 *
 * @param remembered newest first.
 */
export async function findAncestor<Block extends BlockRef>(
  reader: ChainReader,
  remembered: readonly Block[],
): Promise<Block | undefined> {
  for (const block of remembered) {
    const present = await reader.blockAt(block.number)
    if (present?.hash === block.hash) return block
  }
  return undefined
}
