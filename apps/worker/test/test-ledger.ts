import {
  applyStep,
  type Database,
  eventId,
  type EventPlace,
  eventUuid,
  type LedgerEntry,
  readSyncState,
} from '@amour/db'
import type { Jobs } from '@amour/jobs'
import { sql } from 'kysely'

export const chainId = 31337
const key = { chainId, sale: `0x${'5a'.repeat(20)}` }

/** Adds a block with purchases, as the indexer does, and says where they are. */
export async function addEntries(trx: Parameters<typeof applyStep>[0], count: number): Promise<EventPlace[]> {
  const state = await readSyncState(trx, key)
  const number = (state?.head.number ?? 0n) + 1n
  const head = { number, hash: hashOf(number), parentHash: hashOf(number - 1n), time: new Date() }
  const places = Array.from({ length: count }, (_, logIndex) => ({ chainId, blockHash: head.hash, logIndex }))
  const entries = places.map((place): LedgerEntry => ({
    id: eventUuid(place),
    kind: 'purchase',
    buyer: `0x${'a1'.repeat(20)}`,
    round: 0,
    asset: 0,
    tokens: 40n,
    paid: 1n,
    usd: 2n,
    termsHash: hashOf(0n),
    block: head,
    transactionHash: hashOf(number * 10_000n + BigInt(place.logIndex)),
    logIndex: place.logIndex,
  }))
  const previous = state?.head.hash
  const rows = { rounds: [], entries, releases: [], pauses: [], outcome: undefined }
  await applyStep(trx, { ...key, previous, head, finalized: 0n, confirmations: 3, ...rows })
  return places
}

/** Adds a block with purchases and their jobs. */
export async function addPurchases(database: Database, jobs: Jobs, count: number): Promise<void> {
  await database.transaction().execute(async (trx) => {
    const caused = (await addEntries(trx, count)).map((place) => {
      const id = eventUuid(place)
      return { id, payload: { kind: 'purchase', entryId: id, eventId: eventId(place) } } as const
    })
    await jobs.enqueue(trx, 'ledger-entry-recorded', caused)
  })
}

/** Jobs of ledger entries that did not end well yet. */
export async function unfinished(database: Database): Promise<bigint | undefined> {
  const { rows } = await sql<{ count: bigint }>`
    select count(*) from jobs.job where name = 'ledger-entry-recorded' and state <> 'completed'`.execute(
    database,
  )
  return rows[0]?.count
}

export function hashOf(number: bigint): `0x${string}` {
  return `0x${number.toString(16).padStart(64, '0')}`
}
