import { DomainError } from '@amour/domain'
import { BlockNotFoundError, type PublicClient } from 'viem'
import { type ChainBlock, chainBlockOf } from './chain-block.ts'

/**
 * Undefined when the provider does not have it: not mined, or the provider lags.
 *
 * @throws DomainError `chain.inconsistent` for another block than the one asked for
 */
export async function findBlock(client: PublicClient, number: bigint): Promise<ChainBlock | undefined> {
  try {
    const block = chainBlockOf(await client.getBlock({ blockNumber: number }))
    if (block.number !== number) throw new DomainError('chain.inconsistent')
    return block
  } catch (error) {
    if (error instanceof BlockNotFoundError) return undefined
    throw error
  }
}
