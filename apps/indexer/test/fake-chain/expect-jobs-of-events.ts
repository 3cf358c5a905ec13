import { type Database, eventId, eventUuid, type LedgerKey, stageUuid } from '@amour/db'
import type { ChainProgress } from '@amour/domain'
import { confirmationStatus } from '@amour/domain'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { eventsOf } from './chain-events.ts'
import type { FakeChain } from './fake-chain.ts'

const entryNames = ['Purchased', 'Withdrawn', 'Refunded', 'Claimed', 'ExcessReturned']

interface Job {
  id: string
  name: string
  status: string | null
}

/**
 * Each entry has one job for its recording and one for what it became since, unless it was that already when it was recorded.
 * One that was recorded and is gone has a job that says so. Of one that was gone and came back, what it became is not asked: its
 * first job stands, and with it what that one said.
 */
export async function expectJobsOfEvents(
  database: Database,
  { chainId }: LedgerKey,
  chain: FakeChain,
  progress: ChainProgress,
): Promise<void> {
  const standing = new Set<string>()
  for (const { event, block, logIndex } of eventsOf(chain)) {
    if (entryNames.includes(event.name)) {
      standing.add(eventId({ chainId, blockHash: block.hash, logIndex }))
    }
  }
  const places = chain
    .everMined()
    .flatMap(({ hash, number, logs }) =>
      logs.map((_, logIndex) => ({ number, place: { chainId, blockHash: hash, logIndex } })),
    )
  const ids = places.flatMap(({ place }) => {
    const event = eventId(place)
    return [eventUuid(place), ...['confirmed', 'final', 'dropped'].map((stage) => stageUuid(event, stage))]
  })
  const { rows } = await sql<Job>`
    select id, name, data->>'status' as status from jobs.job
    where name in ('ledger-entry-recorded', 'ledger-entry-settled', 'ledger-entry-dropped') and id = any(${ids}::uuid[])
  `.execute(database)
  const old = await entriesOfOldBlocks(database, ids)
  const jobs = new Map(rows.map((row) => [`${row.name} ${row.id}`, row]))
  expect(jobs.size).toBe(rows.length)
  for (const { number, place } of places) {
    const event = eventId(place)
    const live = jobs.get(`ledger-entry-recorded ${eventUuid(place)}`)
    const recorded = live ?? (old.has(eventUuid(place)) ? { status: 'final' } : undefined)
    const status = confirmationStatus(number, progress)
    const isDropped = jobs.has(`ledger-entry-dropped ${stageUuid(event, 'dropped')}`)
    const isSettled = jobs.has(`ledger-entry-settled ${stageUuid(event, status)}`)
    if (standing.has(event)) {
      expect(recorded, `${event} is recorded`).toBeDefined()
      if (status !== 'mined' && recorded?.status !== status && !isDropped)
        expect(isSettled, `${event} is ${status}`).toBe(true)
    } else if (recorded) {
      expect(isDropped, `${event} is dropped`).toBe(true)
    }
  }
}

/** Ids of the entries that were final when they were recorded: many in a job. */
async function entriesOfOldBlocks(database: Database, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select entry->>'entryId' as id
    from jobs.job, jsonb_array_elements(data::jsonb->'entries') entry
    where name = 'ledger-history-recorded' and entry->>'entryId' = any(${ids}::text[])`.execute(database)
  return new Set(rows.map(({ id }) => id))
}
