import type { JobName } from '@amour/jobs'

/** What runs by the clock: five-field cron expressions, UTC. */
export const schedules = {
  'purge-expired-sign-ins': '17 * * * *',
  'purge-old-audience': '23 3 * * *',
  'purge-leads': '29 3 * * *',
  'purge-old-eligibility': '31 3 * * *',
  'reconcile-ledger': '41 * * * *',
} as const satisfies Partial<Record<JobName, string>>
