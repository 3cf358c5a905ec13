import type { JobName, JobPayload } from './job-catalogue.ts'

export interface NewJob<Name extends JobName> {
  /** UUID, derived from what causes the job: enqueued again, it stays one job. */
  id: string
  payload: JobPayload<Name>
}

export interface Job<Name extends JobName> extends NewJob<Name> {
  /** Aborts when the process stops or the job's time is over. */
  signal: AbortSignal
}

/** Does one job. May be called again for the same job at any time, and must then do nothing more. */
export type JobHandler<Name extends JobName> = (job: Job<Name>) => Promise<void>
