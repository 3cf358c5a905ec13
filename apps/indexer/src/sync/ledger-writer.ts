import type { EventBus } from '@amour/cache'
import { applyStep, type BlockRef, type Database, type LedgerKey, rollBack, roundPrices } from '@amour/db'
import type { LiveEvent } from '@amour/domain'
import type { Jobs } from '@amour/jobs'
import {
  type ChainBlock,
  type DecodedLogs,
  droppedJobs,
  recordedJobs,
  settledJobs,
  valueEntries,
} from '@amour/ledger'
import type { IndexerMetrics } from '../metrics.ts'

export interface Advance {
  /** Hash of the head in the tables; undefined before the first step. */
  previous: `0x${string}` | undefined
  head: ChainBlock
  finalized: bigint
  decoded: DecodedLogs
}

export interface Retreat {
  previous: `0x${string}`
  ancestor: BlockRef
  finalized: bigint
}

export interface LedgerWriter {
  /** Writes a step: rows, head and jobs in one transaction. Then tells open pages. */
  advance(step: Advance): Promise<void>
  /** Takes back everything after the ancestor, in one transaction. Then tells open pages. */
  retreat(back: Retreat): Promise<void>
}

export interface LedgerWriterOptions {
  key: LedgerKey
  database: Database
  /** Blocks, its own included, after which an entry is called confirmed. */
  confirmations: number
  jobs: Jobs
  events: EventBus
  metrics: IndexerMetrics
}

export function createLedgerWriter({
  key,
  database,
  confirmations,
  jobs,
  events,
  metrics,
}: LedgerWriterOptions): LedgerWriter {
  async function announce(event: LiveEvent): Promise<void> {
    metrics.head.set(Number(event.number))
    await events.publish(event)
  }

  return {
    async advance({ decoded, ...step }) {
      const written = await database.transaction().execute(async (trx) => {
        const prices = await roundPrices(trx, key)
        for (const { index, price } of decoded.rounds) prices.set(index, price)
        const entries = valueEntries(decoded.entries, prices)
        const { settled, event } = await applyStep(trx, {
          ...key,
          ...step,
          ...decoded,
          confirmations,
          entries,
        })
        const { finalized, head } = step
        const progress = { chainId: key.chainId, head: head.number, finalized, confirmations }
        const { live, history } = recordedJobs(entries, progress)
        await jobs.enqueue(trx, 'ledger-entry-recorded', live)
        await jobs.enqueue(trx, 'ledger-history-recorded', history)
        await jobs.enqueue(trx, 'ledger-entry-settled', settledJobs(settled))
        return { entries, event }
      })
      for (const { kind } of written.entries) metrics.events.inc({ kind })
      await announce(written.event)
    },
    async retreat(back) {
      const event = await database.transaction().execute(async (trx) => {
        const { dropped, event } = await rollBack(trx, { ...key, ...back, confirmations })
        await jobs.enqueue(trx, 'ledger-entry-dropped', droppedJobs(dropped))
        return event
      })
      metrics.reorganisations.inc()
      await announce(event)
    },
  }
}
