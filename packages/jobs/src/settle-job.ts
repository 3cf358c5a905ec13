import type { Job as BossJob, JobResult } from 'pg-boss'
import { checkPayload } from './check-payload.ts'
import type { JobHandler } from './job.ts'
import type { JobName } from './job-catalogue.ts'

/** Runs one job of a batch and tells its own outcome: one that fails doesn't take the others with it. */
export async function settleJob<Name extends JobName>(
  name: Name,
  { id, data, signal }: BossJob,
  handler: JobHandler<Name>,
  onJobError?: (error: unknown, job: { name: JobName; id: string }) => void,
): Promise<JobResult> {
  try {
    await handler({ id, payload: checkPayload(name, data), signal })
    return { id, status: 'completed' }
  } catch (error) {
    onJobError?.(error, { name, id })
    return { id, status: 'failed', output: { message: error instanceof Error ? error.message : 'unknown' } }
  }
}
