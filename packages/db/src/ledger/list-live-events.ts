import type { LiveEvent } from '@amour/domain'
import { sql } from 'kysely'
import type { Database } from '../connection/create-database.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'

export interface LiveEvents {
  /** Revision of the ledger's newest step; zero before the first. */
  newest: bigint
  /** Those that are kept, in the order of their revisions. */
  events: { revision: bigint; event: LiveEvent }[]
}

interface Row {
  newest: bigint
  revision: bigint | null
  payload: LiveEvent
}

/** The events of the steps after a revision and where the ledger stands, by one statement. */
export async function listLiveEvents(
  database: Database,
  { after, ...key }: LedgerKey & { after: bigint },
): Promise<LiveEvents> {
  const { chain_id, sale } = keyColumns(key)
  const { rows } = await sql<Row>`
    select s.revision as newest, e.revision, e.payload
    from sync_state s
    left join live_events e on e.chain_id = s.chain_id and e.sale = s.sale and e.revision > ${after}
    where s.chain_id = ${chain_id} and s.sale = ${sale}
    order by e.revision`.execute(database)
  const events = rows.flatMap(({ revision, payload }) =>
    revision === null ? [] : [{ revision, event: payload }],
  )
  return { newest: rows[0]?.newest ?? 0n, events }
}
