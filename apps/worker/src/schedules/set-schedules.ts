import type { JobName, Jobs } from '@amour/jobs'
import { schedules } from './schedules.ts'

/** Makes the queues' schedules those of this version. */
export async function setSchedules(jobs: Jobs): Promise<void> {
  for (const [name, cron] of Object.entries(schedules)) await jobs.schedule(name as JobName, cron)
}
