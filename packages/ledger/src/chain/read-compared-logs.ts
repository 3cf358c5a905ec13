import { DomainError } from '@amour/domain'
import type { Hex, PublicClient } from 'viem'
import { areSameLogs } from './are-same-logs.ts'
import type { ChainBlock } from './chain-block.ts'
import type { MinedLog } from './check-logs.ts'
import type { AskSecond } from './create-providers.ts'
import { findBlock } from './find-block.ts'
import { readBlockLogs } from './read-block-logs.ts'

/**
 * The sale's logs of one block, as two providers have them when there is a second one that has it too.
 *
 * @throws DomainError `chain.inconsistent`
 */
export async function readComparedLogs(
  client: PublicClient,
  second: AskSecond,
  block: ChainBlock,
  sale: Hex,
): Promise<MinedLog[]> {
  const mine = await readBlockLogs(client, block, sale)
  const other = await second(async (another) => {
    const same = await findBlock(another, block.number)
    return same?.hash === block.hash ? readBlockLogs(another, block, sale) : undefined
  })
  if (other && !areSameLogs(mine, other)) throw new DomainError('chain.inconsistent')
  return mine
}
