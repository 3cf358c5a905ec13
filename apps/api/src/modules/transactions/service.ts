import type { Cache } from '@amour/cache'
import { type Database, type LedgerKey, readSyncState } from '@amour/db'
import { DomainError } from '@amour/domain'
import { BaseError, type Hash, type PublicClient } from 'viem'
import type { NonceSlot } from '../../chain/block-of-nonce.ts'
import { findNonceUse, type NonceUse } from '../../chain/find-nonce-use.ts'
import { createFinalUses } from './final-uses.ts'
import type { SentTransaction } from './nonce-slot.ts'
import { replacementKind } from './replacement-kind.ts'
import type { NonceState, SeenTransaction, Transaction } from './schemas.ts'
import { createTransactionReader } from './transaction-reader.ts'

interface TransactionServiceOptions {
  cache: Cache
  database: Database
  ledger: LedgerKey
  client: PublicClient
  confirmations: number
}

export interface TransactionService {
  /**
   * @param sent tells what became of a transaction that the node has forgotten.
   * @throws DomainError `chain.unavailable`, `chain.inconsistent`
   */
  read(hash: string, sent?: SentTransaction): Promise<Transaction>
  /** @throws DomainError `chain.unavailable`, `chain.inconsistent`, `chain.history-missing` */
  readAtNonce(slot: NonceSlot): Promise<NonceState>
}

/** Follows transactions by their hash, and by their sender's nonce where the hash is known no more. */
export function createTransactionService(options: TransactionServiceOptions): TransactionService {
  const { cache, client, database, ledger } = options
  const seenAs = createTransactionReader(options)
  const finalUses = createFinalUses(cache, ledger.chainId)

  async function useOf(slot: NonceSlot): Promise<NonceUse> {
    const hash = await finalUses.find(slot)
    const transaction = hash && (await client.getTransaction({ hash }).catch(() => undefined))
    return transaction ? { state: 'used', transaction } : findNonceUse(client, slot)
  }

  async function keepFinal(slot: NonceSlot, { block, hash, status }: SeenTransaction): Promise<void> {
    const finalized = status === 'reverted' ? (await readSyncState(database, ledger))?.finalized : undefined
    const revertedForGood = block && finalized !== undefined && BigInt(block.number) <= finalized
    if (status === 'final' || revertedForGood) await finalUses.keep(slot, hash as Hash)
  }

  async function seenAt(slot: NonceSlot, hash: Hash): Promise<SeenTransaction> {
    const seen = await seenAs(hash)
    await keepFinal(slot, seen)
    return seen
  }

  /** What became of a transaction that the node did not know a moment ago. */
  async function whatBecameOf(missing: SeenTransaction, sent: SentTransaction): Promise<Transaction> {
    const hash = missing.hash as Hash
    const use = await useOf(sent).catch(usedWithoutHistory)
    if (use.state === 'free') return { ...missing, status: 'dropped' }
    const other = use.transaction
    if (other && other.hash !== hash) {
      const { status } = await seenAt(sent, other.hash)
      const replacedBy = { hash: other.hash, status, kind: replacementKind(other, sent.call) }
      return { ...missing, status: 'replaced', replacedBy }
    }
    // The nonce may have been used by this very transaction since the node was asked.
    const again = await seenAs(hash)
    return again.status === 'unknown' && use.state === 'used' ? { ...again, status: 'replaced' } : again
  }

  return {
    read: (text, sent) =>
      available(async () => {
        const seen = await seenAs(text.toLowerCase() as Hash)
        return seen.status === 'unknown' && sent ? whatBecameOf(seen, sent) : seen
      }),
    readAtNonce: (slot) =>
      available(async () => {
        const use = await useOf(slot)
        if (use.state === 'free') return { ...slot, status: 'unknown', transaction: null }
        if (!use.transaction) {
          const status = use.state === 'used' ? 'used-otherwise' : 'pending'
          return { ...slot, status, transaction: null }
        }
        const transaction = await seenAt(slot, use.transaction.hash)
        return { ...slot, status: transaction.status, transaction }
      }),
  }
}

/** That a nonce is used is known even where the node has forgotten by what. */
function usedWithoutHistory(error: unknown): NonceUse {
  if (error instanceof DomainError && error.code === 'chain.history-missing') {
    return { state: 'used', transaction: undefined }
  }
  throw error
}

/** What viem throws is the chain's; a database that is away is told apart by whoever answers. */
async function available<Value>(reading: () => Promise<Value>): Promise<Value> {
  try {
    return await reading()
  } catch (cause) {
    throw cause instanceof BaseError ? new DomainError('chain.unavailable', { cause }) : cause
  }
}
