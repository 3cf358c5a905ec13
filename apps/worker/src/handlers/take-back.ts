import { type Database, takeBackNotice } from '@amour/db'
import type { JobHandler } from '@amour/jobs'
import type { WorkerMetrics } from '../metrics.ts'
import { noticeKind } from './compose-notice.ts'

/** Tells a buyer that a reorganisation took back what they were told of. */
export function takeBack(database: Database, metrics: WorkerMetrics): JobHandler<'ledger-entry-dropped'> {
  return async ({ payload: { kind, entryId, eventId } }) => {
    const entry = { entryKind: kind, entryId, eventId }
    const result = await takeBackNotice(database, { ...entry, kind: noticeKind(kind, 'dropped') })
    metrics.notices.inc({ result })
  }
}
