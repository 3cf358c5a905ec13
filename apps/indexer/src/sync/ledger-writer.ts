import type { EventBus } from '@amour/cache'
import {
  applyStep,
  type BlockRef,
  type Database,
  eventId,
  type LedgerKey,
  rollBack,
  roundPrices,
} from '@amour/db'
import type { Jobs } from '@amour/jobs'
import type { ChainBlock } from '../chain/chain-block.ts'
import type { DecodedLogs } from '../handlers/decode-logs.ts'
import { valueEntries } from '../handlers/value-entries.ts'
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
  jobs: Jobs
  events: EventBus
  metrics: IndexerMetrics
}

export function createLedgerWriter({
  key,
  database,
  jobs,
  events,
  metrics,
}: LedgerWriterOptions): LedgerWriter {
  async function announce({ number, hash, time }: BlockRef, changed: boolean): Promise<void> {
    metrics.head.set(Number(number))
    await events.publish({
      type: 'block-indexed',
      number: String(number),
      hash,
      time: time.toISOString(),
      changed,
    })
  }

  return {
    async advance({ decoded, ...step }) {
      const { rounds, outcome } = decoded
      const entries = await database.transaction().execute(async (trx) => {
        const prices = await roundPrices(trx, key)
        for (const { index, price } of rounds) prices.set(index, price)
        const valued = valueEntries(decoded.entries, prices)
        await applyStep(trx, { ...key, ...step, rounds, outcome, entries: valued })
        const caused = valued.map(({ id, kind, block, logIndex }) => ({
          id,
          payload: {
            kind,
            entryId: id,
            eventId: eventId({ chainId: key.chainId, blockHash: block.hash, logIndex }),
          },
        }))
        await jobs.enqueue(trx, 'ledger-entry-recorded', caused)
        return valued
      })
      for (const { kind } of entries) metrics.events.inc({ kind })
      await announce(step.head, entries.length > 0 || rounds.length > 0 || outcome !== undefined)
    },
    async retreat(back) {
      const dropped = await database.transaction().execute((trx) => rollBack(trx, { ...key, ...back }))
      metrics.reorganisations.inc()
      await announce(back.ancestor, dropped > 0)
    },
  }
}
