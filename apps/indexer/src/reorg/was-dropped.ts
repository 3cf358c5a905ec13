import type { BlockRef } from '@amour/db'
import type { ChainBlock, ChainReader } from '@amour/ledger'

/**
 * Whether the chain now has another block in the place of the ledger's head. A provider that lags on our own chain says nothing: it is
 * waited for.
 *
 * @param remembered the blocks that the ledger remembers; asked for only when the chain is shorter than the ledger.
 */
export async function wasDropped(
  reader: ChainReader,
  head: BlockRef,
  latest: ChainBlock,
  remembered: () => Promise<readonly BlockRef[]>,
): Promise<boolean> {
  if (latest.number === head.number) return latest.hash !== head.hash
  if (latest.number === head.number + 1n && latest.parentHash === head.hash) return false
  if (latest.number < head.number) {
    const same = (await remembered()).find(({ number }) => number === latest.number)
    return same?.hash !== latest.hash
  }
  const present = await reader.blockAt(head.number)
  return present !== undefined && present.hash !== head.hash
}
