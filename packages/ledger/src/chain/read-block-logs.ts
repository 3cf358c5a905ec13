import { type Hex, isAddressEqual, type PublicClient } from 'viem'
import type { ChainBlock } from './chain-block.ts'
import { checkBlockLogs, type MinedLog } from './check-logs.ts'
import { mayHoldLogsOf } from './logs-bloom.ts'

/**
 * The sale's logs of one block, asked by its hash and proven by its bloom filter.
 *
 * @throws DomainError `chain.inconsistent`
 */
export async function readBlockLogs(client: PublicClient, block: ChainBlock, sale: Hex): Promise<MinedLog[]> {
  if (!mayHoldLogsOf(block.logsBloom, sale)) return []
  const logs = await client.getLogs({ blockHash: block.hash })
  checkBlockLogs(block, logs)
  return logs.filter(({ address }) => isAddressEqual(address, sale))
}
