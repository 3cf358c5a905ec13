import { type Database, recordNotice } from '@amour/db'
import type { JobHandler } from '@amour/jobs'
import type { WorkerMetrics } from '../metrics.ts'
import { composeNotice } from './compose-notice.ts'

/** Writes the notice of a ledger entry for its buyer: once, and only while the ledger still holds the entry. */
export function notifyBuyer(database: Database, metrics: WorkerMetrics): JobHandler<'ledger-entry-recorded'> {
  return async ({ payload: { kind, entryId, eventId } }) => {
    const entry = { kind, entryId, name: eventId }
    const result = await recordNotice(database, entry, (found) => composeNotice(found, 'recorded'))
    metrics.notices.inc({ result })
  }
}
