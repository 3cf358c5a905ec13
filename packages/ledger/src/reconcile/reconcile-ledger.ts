import {
  type BlockRef,
  type Database,
  type LedgerKey,
  readLedgerRows,
  readLedgerSums,
  readSnapshot,
  readSyncState,
  type SyncState,
} from '@amour/db'
import { DomainError } from '@amour/domain'
import type { Hex } from 'viem'
import { createChainReader } from '../chain/create-chain-reader.ts'
import { createLogHistory } from '../chain/create-log-history.ts'
import type { Providers } from '../chain/create-providers.ts'
import type { ReadProgress } from '../chain/read-in-ranges.ts'
import { untilConsistent } from '../chain/until-consistent.ts'
import { ledgerRows } from '../events/ledger-rows.ts'
import { recomputeLedger } from '../recompute/recompute-ledger.ts'
import { compareContract } from './compare-contract.ts'
import { compareRows } from './compare-rows.ts'
import { compareSums } from './compare-sums.ts'
import type { Difference } from './difference.ts'
import { readContractState } from './read-contract-state.ts'

/** A broken ledger may differ in every row: nobody reads more than these. */
const DIFFERENCES_SHOWN = 100

export interface ReconcileOptions extends ReadProgress {
  key: LedgerKey
  /** Number of the block from which the sale exists. */
  deploymentBlock: bigint
  database: Database
  providers: Providers
}

export interface ReconcileReport {
  /** The block whose state was compared: the head of the ledger. */
  block: BlockRef
  /** How many were compared, by table or function of the contract. */
  checked: Record<string, number>
  /** All that differ, and the first of them. */
  differenceCount: number
  differences: Difference[]
}

/**
 * Compares three accounts of a sale at the ledger's head, to the last base unit: the events of the chain, the tables, and the
 * contract's state. Changes nothing. The provider must still have the state of the head.
 *
 * @throws DomainError `sale.unavailable` before the indexer's first step, and what `Providers.ask` throws
 */
export function reconcileLedger(options: ReconcileOptions): Promise<ReconcileReport> {
  return untilConsistent(() => reconcileOnce(options))
}

async function reconcileOnce(options: ReconcileOptions): Promise<ReconcileReport> {
  const { key, deploymentBlock, database, providers, ...progress } = options
  const sale = key.sale as Hex
  const reader = createChainReader(providers, sale)
  const history = createLogHistory({ reader, from: deploymentBlock, ...progress })
  // The long way first: then the head whose state the contract is asked for is a recent one.
  await history.extendTo((await stateOf(readSyncState(database, key))).head.number)
  const tables = await readSnapshot(database, async (snapshot) => ({
    state: await stateOf(readSyncState(snapshot, key)),
    rows: await readLedgerRows(snapshot, key),
    sums: await readLedgerSums(snapshot, key),
  }))
  const { head, finalized } = tables.state
  await history.extendTo(head.number)
  const rows = ledgerRows(key.chainId, history)
  const recomputed = recomputeLedger(rows)
  const query = { sale, block: head, positions: recomputed.held }
  const contract = await providers.ask((client) => readContractState(client, query))
  await history.verify(head, finalized)

  const compared = [
    compareRows(rows, tables.rows, finalized),
    compareSums(recomputed, tables.sums),
    compareContract(recomputed, contract),
  ]
  const differences = compared.flatMap((part) => part.differences)
  return {
    block: head,
    checked: Object.assign({}, ...compared.map(({ checked }) => checked)) as Record<string, number>,
    differenceCount: differences.length,
    differences: differences.slice(0, DIFFERENCES_SHOWN),
  }
}

async function stateOf(reading: Promise<SyncState | undefined>): Promise<SyncState> {
  const state = await reading
  if (!state) throw new DomainError('sale.unavailable')
  return state
}
