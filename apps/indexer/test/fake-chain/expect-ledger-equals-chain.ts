import { bytes, type Database, type LedgerKey, readSyncState } from '@amour/db'
import { expect } from 'vitest'
import { eventsOf } from './chain-events.ts'
import { expectedRows } from './expected-rows.ts'
import { expectedSums } from './expected-sums.ts'
import { expectJobsOfEvents } from './expect-jobs-of-events.ts'
import type { FakeChain } from './fake-chain.ts'
import { linesOfRows, linesOfTables } from './rows-of-tables.ts'

/** Computes every table anew from the chain as it is now, and compares row by row. */
export async function expectLedgerEqualsChain(
  database: Database,
  key: LedgerKey,
  chain: FakeChain,
  confirmations: number,
): Promise<void> {
  const [state, latest] = [await readSyncState(database, key), chain.blocks.at(-1)]
  if (!state || !latest) throw new Error('Nothing was indexed')
  expect(state.head).toMatchObject({ number: latest.number, hash: latest.hash })
  expect(state.finalized).toBeLessThanOrEqual(chain.finalized())
  const events = eventsOf(chain)
  const progress = { head: latest.number, finalized: state.finalized, confirmations }
  const expected = { ...expectedRows(key.chainId, events, progress), ...expectedSums(events) }
  expect(await linesOfTables(database, key, Object.keys(expected))).toEqual(linesOfRows(expected))
  const buyers = new Set(expectedSums(events)['positions']?.map(({ buyer }) => buyer))
  await expectCountsOfSteps(database, key, buyers.size)
  await expectJobsOfEvents(database, key, chain, progress)
}

/** The buyers, and one live event for each revision. */
async function expectCountsOfSteps(database: Database, { sale }: LedgerKey, buyers: number): Promise<void> {
  const state = await database
    .selectFrom('sync_state')
    .select(['buyers', 'revision'])
    .where('sale', '=', bytes(sale))
    .executeTakeFirst()
  expect(state?.buyers).toBe(BigInt(buyers))
  const events = await database
    .selectFrom('live_events')
    .select('revision')
    .where('sale', '=', bytes(sale))
    .orderBy('revision')
    .execute()
  const revisions = Array.from({ length: Number(state?.revision) }, (_, index) => BigInt(index + 1))
  expect(events.map(({ revision }) => revision)).toEqual(revisions)
}
