import { type Database, type LedgerKey, listBlocks, readSyncState, type SyncState } from '@amour/db'
import { DomainError } from '@amour/domain'
import type { ChainReader, ChainTip } from '../chain/create-chain-reader.ts'
import { decodeLogs } from '../handlers/decode-logs.ts'
import type { IndexerMetrics } from '../metrics.ts'
import { recover } from '../reorg/recover.ts'
import { wasDropped } from '../reorg/was-dropped.ts'
import type { LedgerWriter } from './ledger-writer.ts'
import type { RangeSize } from './range-size.ts'
import { syncRange } from './sync-range.ts'

export interface AdvanceOptions {
  key: LedgerKey
  deploymentBlock: bigint
  database: Database
  reader: ChainReader
  writer: LedgerWriter
  rangeSize: RangeSize
  metrics: IndexerMetrics
  signal: AbortSignal
}

/**
 * Does the next thing there is to do: a range of final blocks, one block near the head, or the taking back of dropped ones. Where the
 * ledger is, it reads from the tables each time; a step that failed leaves nothing behind.
 *
 * @returns false when there is nothing to do until the chain grows.
 */
export async function advance(options: AdvanceOptions): Promise<boolean> {
  const { database, key, deploymentBlock, reader, metrics } = options
  const [state, seen] = await Promise.all([readSyncState(database, key), reader.tip()])
  // What was final once stays so, whatever another provider says.
  const tip = { ...seen, finalized: latestOf(seen.finalized, state?.finalized ?? 0n) }
  const head = state?.head.number ?? deploymentBlock - 1n
  metrics.latest.set(Number(tip.latest.number))
  metrics.head.set(Number(head))
  metrics.lag.set(Math.max(0, Number(tip.latest.number - head)))

  if (state && (await wasDropped(reader, state.head, tip.latest, () => listBlocks(database, key)))) {
    await recover(options, state)
    return true
  }
  const next = head + 1n
  if (next > tip.latest.number) return false
  const previous = state?.head.hash
  if (next <= tip.finalized) {
    const step = { chainId: key.chainId, previous, from: next, finalized: tip.finalized }
    await syncRange(reader, options.writer, options.rangeSize, step)
  } else {
    await syncBlock(options, tip, next, state)
  }
  return true
}

async function syncBlock(
  { key, reader, writer }: AdvanceOptions,
  tip: ChainTip,
  number: bigint,
  state: SyncState | undefined,
): Promise<void> {
  const head = number === tip.latest.number ? tip.latest : await reader.blockAt(number)
  if (!head) throw new DomainError('chain.inconsistent')
  // Whether the head was dropped meanwhile or the provider is wrong, the next pass tells.
  if (state && head.parentHash !== state.head.hash) throw new DomainError('chain.inconsistent')
  const logs = await reader.logsOf(head)
  const decoded = decodeLogs(key.chainId, logs, new Map([[number, head]]))
  await writer.advance({ previous: state?.head.hash, head, finalized: tip.finalized, decoded })
}

const latestOf = (one: bigint, other: bigint) => (one > other ? one : other)
