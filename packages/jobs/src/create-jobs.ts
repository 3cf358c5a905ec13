import type { Transaction } from 'kysely'
import { fromKysely, type Job as BossJob, type JobResult, PgBoss } from 'pg-boss'
import { checkPayload } from './check-payload.ts'
import type { JobHandler, NewJob } from './job.ts'
import { type JobName, jobNames } from './job-catalogue.ts'
import { DEAD_LETTER_QUEUE, MONITOR_SECONDS, queueSettingsOf, workSettings } from './queue-settings.ts'
import { settleJob } from './settle-job.ts'

/** With growing pauses, 15 s in all. */
const START_ATTEMPTS = 5

export interface Jobs {
  /** Writes jobs in the caller's transaction: seen by workers after its commit, gone with its rollback. */
  enqueue<Name extends JobName, Schema>(
    trx: Transaction<Schema>,
    name: Name,
    jobs: readonly NewJob<Name>[],
  ): Promise<void>
  run<Name extends JobName>(name: Name, handler: JobHandler<Name>): Promise<void>
  /** Enqueues a job without payload at the times of a five-field cron expression (UTC), once for all processes. */
  schedule(name: JobName, cron: string): Promise<void>
  /** How many jobs wait or run, and how many failed for good. */
  depth(): Promise<{ queued: number; dead: number }>
  /** Stops taking jobs, waits up to two seconds for running ones; the others are taken by another worker. */
  close(): Promise<void>
}

export interface JobsOptions {
  databaseUrl: string
  /** `enqueue` for processes that only cause jobs; `run` also watches queues and schedules. */
  role: 'enqueue' | 'run'
  onError: (error: Error) => void
  /** Called for each attempt of a job that failed. */
  onJobError?: (error: unknown, job: { name: JobName; id: string }) => void
}

/** Connects to the queues, which are made when absent. */
export async function createJobs({ databaseUrl, role, onError, onJobError }: JobsOptions): Promise<Jobs> {
  const runs = role === 'run'
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: `amour-jobs-${role}`,
    schema: 'jobs',
    max: runs ? 6 : 2,
    supervise: runs,
    schedule: runs,
    useListenNotify: runs,
    superviseIntervalSeconds: MONITOR_SECONDS,
    monitorIntervalSeconds: MONITOR_SECONDS,
  })
  boss.on('error', onError)
  // A database that is not up yet, or in which another process makes the schema, is waited for.
  await boss.start({ attempts: START_ATTEMPTS })
  await createQueues(boss)

  return {
    async enqueue(trx, name, jobs) {
      if (jobs.length === 0) return
      const rows = jobs.map(({ id, payload }) => ({ id, data: checkPayload(name, payload) }))
      await boss.insert(name, rows, { db: fromKysely(trx) })
    },
    async run(name, handler) {
      await boss.work(name, workSettings, (batch: BossJob[]): Promise<JobResult[]> =>
        Promise.all(batch.map((job) => settleJob(name, job, handler, onJobError))),
      )
    },
    schedule: (name, cron) => boss.schedule(name, cron, {}, { tz: 'UTC' }),
    async depth() {
      const queues = await boss.getQueues()
      const sum = (pick: (queue: (typeof queues)[number]) => number) =>
        queues.reduce((total, queue) => total + pick(queue), 0)
      return {
        queued: sum((queue) =>
          queue.name === DEAD_LETTER_QUEUE ? 0 : queue.queuedCount + queue.activeCount,
        ),
        dead: sum((queue) => (queue.name === DEAD_LETTER_QUEUE ? queue.queuedCount : 0)),
      }
    },
    close: () => boss.stop({ graceful: true, timeout: 2_000, close: true }),
  }
}

async function createQueues(boss: PgBoss): Promise<void> {
  await boss.createQueue(DEAD_LETTER_QUEUE)
  for (const name of jobNames) await boss.createQueue(name, queueSettingsOf(name))
}
