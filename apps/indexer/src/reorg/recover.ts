import { isLocalChain } from '@amour/chain'
import { type BlockRef, type Database, type LedgerKey, listBlocks, type SyncState } from '@amour/db'
import { DomainError } from '@amour/domain'
import type { ChainReader } from '@amour/ledger'
import { setTimeout as delay } from 'node:timers/promises'
import type { LedgerWriter } from '../sync/ledger-writer.ts'
import { findAncestor } from './find-ancestor.ts'

/** One provider that is wrong for a moment must not halt the ledger. */
const ATTEMPTS = 3
const PATIENCE_MS = 1_000

export interface RecoverOptions {
  key: LedgerKey
  database: Database
  reader: ChainReader
  writer: LedgerWriter
  patienceMs?: number
  signal: AbortSignal
}

/**
 * Takes the ledger back to the last block that it shares with the chain.
 *
 * @throws DomainError `ledger.reorganised-past-finality` when it shares none, as every provider says: an operator has to look. `chain.inconsistent`
 * when a provider knows none of the ledger's blocks, because it is far behind.
 */
export async function recover(
  { key, database, reader, writer, patienceMs = PATIENCE_MS, signal }: RecoverOptions,
  state: SyncState,
): Promise<void> {
  const remembered = await listBlocks(database, key)
  for (let attempt = 1; ; attempt += 1) {
    const ancestor = await findAncestor(reader, remembered)
    // The chain has our head after all: what said otherwise was wrong.
    if (ancestor?.hash === state.head.hash) throw reader.doubt()
    if (ancestor) return writer.retreat({ previous: state.head.hash, ancestor, finalized: state.finalized })
    if (attempt === ATTEMPTS) break
    reader.doubt()
    await delay(patienceMs, undefined, { signal })
  }
  throw await diagnose(key.chainId, reader, remembered.at(-1) ?? state.head)
}

async function diagnose(chainId: number, reader: ChainReader, oldest: BlockRef): Promise<DomainError> {
  const local = isLocalChain(chainId)
  const present = await reader.blockEverywhere(oldest.number)
  const isBehind = present.includes(undefined)
  const isKnown = present.some((block) => block?.hash === oldest.hash)
  if (isKnown || (isBehind && !local)) return new DomainError('chain.inconsistent')
  const what = `The chain no longer has block ${oldest.number} (${oldest.hash}), which the ledger holds as final.`
  const remedy = local
    ? 'The local chain was started anew: clear the ledger too with `npm run reset`.'
    : 'Indexing stops until an operator has looked.'
  return new DomainError('ledger.reorganised-past-finality', { detail: `${what} ${remedy}` })
}
