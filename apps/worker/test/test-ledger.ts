import { applyStep, type Database, eventId, eventUuid, type LedgerEntry, readSyncState } from '@amour/db'
import type { Jobs } from '@amour/jobs'
import { sql } from 'kysely'

export const chainId = 31337
const key = { chainId, sale: `0x${'5a'.repeat(20)}` }

/** Adds a block with purchases and their jobs, as the indexer does. */
export async function addPurchases(database: Database, jobs: Jobs, count: number): Promise<void> {
  const state = await readSyncState(database, key)
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
  await database.transaction().execute(async (trx) => {
    const step = { previous: state?.head.hash, head, finalized: 0n, rounds: [], entries, outcome: undefined }
    await applyStep(trx, { ...key, ...step })
    const caused = places.map((place) => {
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

function hashOf(number: bigint): `0x${string}` {
  return `0x${number.toString(16).padStart(64, '0')}`
}
