import type { Database } from '@amour/db'
import type { JobHandler } from '@amour/jobs'
import type { WorkerMetrics } from '../metrics.ts'
import { notifyBuyer } from './notify-buyer.ts'

/** Writes the notices of entries that were read from old blocks. One that was interrupted goes on where it was. */
export function notifyHistory(
  database: Database,
  metrics: WorkerMetrics,
): JobHandler<'ledger-history-recorded'> {
  const notify = notifyBuyer(database, metrics)
  return async ({ payload: { entries }, signal }) => {
    for (const payload of entries) {
      signal.throwIfAborted()
      await notify({ id: payload.entryId, payload, signal })
    }
  }
}
