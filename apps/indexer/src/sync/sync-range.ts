import type { ChainReader } from '../chain/create-chain-reader.ts'
import { decodeLogs } from '../handlers/decode-logs.ts'
import type { LedgerWriter } from './ledger-writer.ts'
import type { RangeSize } from './range-size.ts'

export interface RangeStep {
  chainId: number
  previous: `0x${string}` | undefined
  from: bigint
  finalized: bigint
}

/** Writes the next final blocks in one step, as many as the provider gives at once. */
export async function syncRange(
  reader: ChainReader,
  writer: LedgerWriter,
  size: RangeSize,
  { chainId, previous, from, finalized }: RangeStep,
): Promise<void> {
  const end = from + size.blocks - 1n
  const to = end < finalized ? end : finalized
  const { logs, blocks } = await reader.logsInRange(from, to).catch((error: unknown) => {
    size.shrink()
    throw error
  })
  const head = blocks.get(to)
  if (!head) throw new Error('A range comes with its last block')
  await writer.advance({ previous, head, finalized, decoded: decodeLogs(chainId, logs, blocks) })
  size.grow()
}
