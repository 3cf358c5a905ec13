import {
  type BlockRef,
  type Database,
  findEntriesByTransaction,
  type LedgerKey,
  readSyncState,
} from '@amour/db'
import { type ChainProgress, confirmationStatus } from '@amour/domain'
import {
  type Hash,
  type PublicClient,
  type TransactionReceipt,
  TransactionNotFoundError,
  TransactionReceiptNotFoundError,
} from 'viem'
import { revertReason } from '../../chain/revert-reason.ts'
import { presentBlock } from '../../http/present-figure.ts'
import type { SeenTransaction } from './schemas.ts'

interface TransactionReaderOptions {
  database: Database
  ledger: LedgerKey
  client: PublicClient
  confirmations: number
}

/** Reads a transaction by its hash: from the ledger what the ledger holds, the rest from the chain. */
export type TransactionReader = (hash: Hash) => Promise<SeenTransaction>

export function createTransactionReader(options: TransactionReaderOptions): TransactionReader {
  const { client, confirmations: required, database, ledger } = options

  async function fromLedger(hash: Hash): Promise<SeenTransaction | undefined> {
    const [state, [entry]] = await Promise.all([
      readSyncState(database, ledger),
      findEntriesByTransaction(database, { ...ledger, transactionHash: hash }),
    ])
    if (!state || !entry) return undefined
    const progress = { head: state.head.number, finalized: state.finalized, confirmations: required }
    return mined(hash, entry.block, progress)
  }

  async function fromChain(hash: Hash): Promise<SeenTransaction> {
    const receipt = await findReceipt(client, hash)
    if (!receipt) return waiting(hash, (await isKnown(client, hash)) ? 'pending' : 'unknown', required)
    const [block, head, state] = await Promise.all([
      client.getBlock({ blockHash: receipt.blockHash }),
      client.getBlockNumber(),
      readSyncState(database, ledger),
    ])
    const { number, hash: blockHash, timestamp } = block
    const progress = { head, finalized: state?.finalized ?? 0n, confirmations: required }
    const found = mined(
      hash,
      { number, hash: blockHash, time: new Date(Number(timestamp) * 1_000) },
      progress,
    )
    if (receipt.status === 'success') return found
    const reason = await revertReason(client, await client.getTransaction({ hash }))
    return { ...found, status: 'reverted', reason: reason ?? null }
  }

  return async (hash) => (await fromLedger(hash)) ?? fromChain(hash)
}

function mined(hash: Hash, block: BlockRef, progress: ChainProgress): SeenTransaction {
  const above = progress.head - block.number
  return {
    hash,
    status: confirmationStatus(block.number, progress),
    replacedBy: null,
    confirmations: above < 0n ? 1 : Number(above) + 1,
    required: progress.confirmations,
    block: presentBlock(block),
    reason: null,
  }
}

function waiting(hash: Hash, status: 'pending' | 'unknown', required: number): SeenTransaction {
  return { hash, status, replacedBy: null, confirmations: 0, required, block: null, reason: null }
}

async function findReceipt(client: PublicClient, hash: Hash): Promise<TransactionReceipt | undefined> {
  try {
    return await client.getTransactionReceipt({ hash })
  } catch (error) {
    if (error instanceof TransactionReceiptNotFoundError) return undefined
    throw error
  }
}

async function isKnown(client: PublicClient, hash: Hash): Promise<boolean> {
  try {
    await client.getTransaction({ hash })
    return true
  } catch (error) {
    if (error instanceof TransactionNotFoundError) return false
    throw error
  }
}
