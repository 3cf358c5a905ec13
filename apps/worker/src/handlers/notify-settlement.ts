import { type Database, recordNotice } from '@amour/db'
import type { JobHandler } from '@amour/jobs'
import type { WorkerMetrics } from '../metrics.ts'
import { composeNotice } from './compose-notice.ts'

/** Tells a buyer that an entry is confirmed or final: each once. */
export function notifySettlement(
  database: Database,
  metrics: WorkerMetrics,
): JobHandler<'ledger-entry-settled'> {
  return async ({ payload: { kind, entryId, eventId, status } }) => {
    const entry = { kind, entryId, name: `${eventId}:${status}` }
    const result = await recordNotice(database, entry, (found) => composeNotice(found, status))
    metrics.notices.inc({ result })
  }
}
