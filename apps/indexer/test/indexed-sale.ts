import { amourSaleAbi } from '@amour/chain'
import { type Database, type LedgerKey, readSyncState } from '@amour/db'
import { migratedDatabase } from '@amour/db/testing'
import { createLogger } from '@amour/logger'
import { devAccount, startTestSale, type TestSale, type TestSaleOptions } from '@amour/testkit'
import type { Account, Hash } from 'viem'
import { vi } from 'vitest'
import { type IndexerOptions, runIndexer } from '../src/run-indexer.ts'
import { expectTablesEqualChain } from './expect-tables-equal-chain.ts'

export interface RunningIndexer {
  /** Settles when the indexer ends, with the error that ended it. */
  ended: Promise<void>
  stop(): Promise<void>
}

export interface IndexedSale {
  sale: TestSale
  database: Database
  databaseUrl: string
  key: LedgerKey
  /** Starts an indexer in this process. */
  start(options?: Partial<IndexerOptions>): RunningIndexer
  /** Gives the purchases of one asset back; of ETH when none is named. */
  withdraw(buyer: Account, asset?: number): Promise<Hash>
  /** Waits until the ledger has the chain's newest block. */
  waitForHead(): Promise<void>
  /** Waits for that and compares everything. */
  expectEqual(): Promise<void>
  close(): Promise<void>
}

/** An open sale and an empty ledger. */
export async function openIndexedSale(options?: TestSaleOptions): Promise<IndexedSale> {
  const [sale, ledger] = await Promise.all([startTestSale(options), migratedDatabase()])
  const { database } = ledger
  const key = { chainId: sale.deployment.chainId, sale: sale.deployment.sale }
  const running: RunningIndexer[] = []
  const defaults = {
    databaseUrl: ledger.url,
    rpcUrls: [sale.rpcUrl],
    chainId: key.chainId,
    sale: sale.deployment.sale,
    deploymentBlock: sale.deployment.deploymentBlock,
    confirmations: 3,
    metricsPort: 0,
    logger: createLogger({ service: 'indexer', level: process.env['TEST_LOG_LEVEL'] ?? 'silent' }),
  }

  return {
    sale,
    database,
    databaseUrl: ledger.url,
    key,
    start(options = {}) {
      const stop = new AbortController()
      const ended = runIndexer({ ...defaults, ...options }, stop.signal)
      ended.catch(() => undefined)
      const indexer = {
        ended,
        async stop() {
          stop.abort()
          await ended
        },
      }
      running.push(indexer)
      return indexer
    },
    async withdraw(buyer, asset = 0) {
      const hash = await sale.walletClient(buyer).writeContract({
        address: sale.deployment.sale,
        abi: amourSaleAbi,
        functionName: 'withdraw',
        args: [0n, asset],
      })
      await sale.publicClient.waitForTransactionReceipt({ hash })
      return hash
    },
    waitForHead: () => waitForHead(sale, database, key),
    async expectEqual() {
      await waitForHead(sale, database, key)
      await expectTablesEqualChain(sale, database, key)
    },
    async close() {
      await Promise.allSettled(running.map((indexer) => indexer.stop()))
      await sale.stop()
      await ledger.drop()
    },
  }
}

async function waitForHead(sale: TestSale, database: Database, key: LedgerKey): Promise<void> {
  await vi.waitFor(
    async () => {
      const [latest, state] = await Promise.all([sale.publicClient.getBlock(), readSyncState(database, key)])
      if (state?.head.hash !== latest.hash) throw new Error(`The ledger is at ${state?.head.number}`)
    },
    { timeout: 45_000, interval: 50 },
  )
}

export const [alice, bob, carol] = [devAccount(1), devAccount(2), devAccount(3)] as const
