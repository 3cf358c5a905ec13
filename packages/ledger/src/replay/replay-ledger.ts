import {
  amendLedger,
  type BlockRef,
  type Database,
  type LedgerKey,
  lockSyncState,
  readLedgerRows,
  readSyncState,
  roundPrices,
  type Schema,
  type SyncState,
} from '@amour/db'
import { type ChainProgress, DomainError, type LiveEvent } from '@amour/domain'
import type { Transaction } from 'kysely'
import type { Hex } from 'viem'
import { createChainReader } from '../chain/create-chain-reader.ts'
import { createLogHistory, type LogHistory } from '../chain/create-log-history.ts'
import type { Providers } from '../chain/create-providers.ts'
import type { ReadProgress } from '../chain/read-in-ranges.ts'
import { untilConsistent } from '../chain/until-consistent.ts'
import { ledgerRows } from '../events/ledger-rows.ts'
import { type EntryChanges, entryChanges } from './entry-changes.ts'
import { planAmendment } from './plan-amendment.ts'

/** What is caused by the entries that a replay changes, in its transaction. */
export type OnEntryChanges = (
  trx: Transaction<Schema>,
  changes: EntryChanges,
  progress: ChainProgress,
) => Promise<void>

export interface ReplayOptions extends ReadProgress {
  key: LedgerKey
  /** Number of the block from which the sale exists. */
  deploymentBlock: bigint
  /** Number of the first block that is read anew. */
  from: bigint
  /** Blocks, its own included, after which an entry is called confirmed. */
  confirmations: number
  database: Database
  providers: Providers
  onChanges: OnEntryChanges
}

export interface ReplayReport {
  /** From which block to which one. */
  from: bigint
  head: BlockRef
  /** Rows that were missing or wrong. */
  written: number
  /** Rows that were too many. */
  removed: number
  /** For open pages. */
  event: LiveEvent
}

/**
 * Makes the tables from a block on those of the chain, and all sums those of the tables, while indexer and API go on: readers see
 * the old state or the new one. Rows that are right stay untouched.
 *
 * @throws DomainError `ledger.block-out-of-range`, `sale.unavailable` before the indexer's first step, and what `Providers.ask`
 * throws; nothing is changed then
 */
export function replayLedger(options: ReplayOptions): Promise<ReplayReport> {
  return untilConsistent(() => replayOnce(options))
}

async function replayOnce(options: ReplayOptions): Promise<ReplayReport> {
  const { key, from, database, providers, onRead, signal } = options
  const reader = createChainReader(providers, key.sale as Hex)
  const history = createLogHistory({ reader, from, onRead, signal })
  const state = checkedState(options, await readSyncState(database, key))
  await history.extendTo(state.head.number)
  return database.transaction().execute((trx) => amend(trx, options, history))
}

/** Short, for the indexer waits meanwhile: only what the head gained since is still to be read. */
async function amend(
  trx: Transaction<Schema>,
  options: ReplayOptions,
  history: LogHistory,
): Promise<ReplayReport> {
  const { key, from, confirmations } = options
  const state = checkedState(options, await lockSyncState(trx, key))
  const { head, finalized } = state
  await history.extendTo(head.number)
  await history.verify(head, finalized)
  const right = ledgerRows(key.chainId, history, await roundPrices(trx, key))
  const stored = await readLedgerRows(trx, key, from)
  const plan = planAmendment(right, stored, finalized)
  const progress = { head: head.number, finalized, confirmations }
  const event = await amendLedger(trx, { state, settlement: { ...key, ...progress }, ...plan })
  await options.onChanges(trx, entryChanges(key.chainId, right.entries, stored.entries, progress), progress)
  return {
    from,
    head,
    written: plan.written,
    removed: plan.surplus,
    event,
  }
}

function checkedState({ from, deploymentBlock }: ReplayOptions, state: SyncState | undefined): SyncState {
  if (!state) throw new DomainError('sale.unavailable')
  if (from >= deploymentBlock && from <= state.head.number) return state
  const detail = `The ledger has blocks ${deploymentBlock} to ${state.head.number}; block ${from} is not among them.`
  throw new DomainError('ledger.block-out-of-range', { detail })
}
