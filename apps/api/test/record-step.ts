import { bytes, type Database } from '@amour/db'
import type { LiveEvent } from '@amour/domain'

/**
 * Writes the head and the live event of a step, as the indexer does when it commits.
 *
 * @returns what it would publish.
 */
export function recordStep(database: Database, sale: string, number: number): Promise<LiveEvent> {
  const key = { chain_id: 31_337n, sale: bytes(sale) }
  const hash = `0x${String(number).padStart(64, '0')}`
  const time = new Date(1_800_000_000_000 + number * 1_000)
  const state = { head_number: BigInt(number), head_hash: bytes(hash), head_mined_at: time }
  return database.transaction().execute(async (transaction) => {
    const { revision } = await transaction
      .insertInto('sync_state')
      .values({ ...key, ...state, finalized_number: 0n, revision: 1n })
      .onConflict((conflict) =>
        conflict
          .columns(['chain_id', 'sale'])
          .doUpdateSet((set) => ({ ...state, revision: set('sync_state.revision', '+', 1n) })),
      )
      .returning('revision')
      .executeTakeFirstOrThrow()
    const event = {
      type: 'block-indexed',
      number: String(number),
      hash,
      time: time.toISOString(),
      changed: true,
      revision: String(revision),
    } as const
    await transaction
      .insertInto('live_events')
      .values({ ...key, revision, payload: JSON.stringify(event) })
      .execute()
    return event
  })
}
