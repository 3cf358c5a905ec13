import type { Queue, WorkOptions } from 'pg-boss'
import type { JobName } from './job-catalogue.ts'

/** Jobs that failed for good wait here for an operator; nothing runs them. */
export const DEAD_LETTER_QUEUE = 'dead-letters'

/** A worker that was killed misses heartbeats: its jobs go to another after 10 s, noticed within 5 s more. */
const HEARTBEAT_SECONDS = 10
export const MONITOR_SECONDS = 5

/** At the longest pause between two: a mail server may be away for a weekend. */
const MAIL_RETRIES = 450

/** Of every queue: eight retries, from one second to ten minutes apart, then the dead letters. */
const queueSettings = {
  notify: true,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  expireInSeconds: 300,
  retryLimit: 8,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 600,
  deadLetter: DEAD_LETTER_QUEUE,
} as const satisfies Omit<Queue, 'name'>

/** A mail waits for three days before it is a dead letter. */
export function queueSettingsOf(name: JobName): Omit<Queue, 'name'> {
  return name === 'mail-requested' ? { ...queueSettings, retryLimit: MAIL_RETRIES } : queueSettings
}

/** Many at once, and on without a pause while there are more: pg-boss's defaults do one job every two seconds. */
export const workSettings = {
  batchSize: 100,
  burstWhenBatchFull: true,
  notifyPollingIntervalSeconds: 5,
  pollingIntervalSeconds: 1,
  heartbeatRefreshSeconds: 3,
  perJobResults: true,
} as const satisfies WorkOptions
