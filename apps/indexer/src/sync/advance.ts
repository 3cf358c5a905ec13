import { type Database, type LedgerKey, listBlocks, readSyncState, type SyncState } from '@amour/db'
import { type ChainReader, type ChainTip, decodeLogs } from '@amour/ledger'
import type { IndexerMetrics } from '../metrics.ts'
import { recover } from '../reorg/recover.ts'
import { wasDropped } from '../reorg/was-dropped.ts'
import type { LedgerWriter } from './ledger-writer.ts'
import type { RangeSync } from './range-sync.ts'

export interface AdvanceOptions {
  key: LedgerKey
  deploymentBlock: bigint
  database: Database
  reader: ChainReader
  writer: LedgerWriter
  rangeSync: RangeSync
  metrics: IndexerMetrics
  /** Between two looks for a block in common with the chain; a second when left out. */
  patienceMs?: number
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
  if (next <= tip.finalized) {
    await options.rangeSync.step({ previous: state?.head.hash, from: next, finalized: tip.finalized })
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
  if (!head) throw reader.doubt()
  // Whether the head was dropped meanwhile or the provider is wrong, the next pass tells.
  if (state && head.parentHash !== state.head.hash) throw reader.doubt()
  const logs = await reader.logsOf(head)
  const decoded = decodeLogs(key.chainId, logs, new Map([[number, head]]))
  await writer.advance({ previous: state?.head.hash, head, finalized: tip.finalized, decoded })
}

const latestOf = (one: bigint, other: bigint) => (one > other ? one : other)
