import { createJobs, type Jobs } from '@amour/jobs'

interface LazyJobsOptions {
  databaseUrl: string
  onError: (error: Error) => void
}

/**
 * Queues that connect when the first job is enqueued: an API that only reads needs none, and one that starts before PostgreSQL
 * does not wait for it. A connection that failed is tried again with the next job.
 */
export function createLazyJobs({ databaseUrl, onError }: LazyJobsOptions): Pick<Jobs, 'enqueue' | 'close'> {
  let connected: Promise<Jobs> | undefined

  function connect(): Promise<Jobs> {
    connected ??= createJobs({ databaseUrl, role: 'enqueue', onError }).catch((error: unknown) => {
      connected = undefined
      throw error
    })
    return connected
  }

  return {
    async enqueue(trx, name, jobs) {
      await (await connect()).enqueue(trx, name, jobs)
    },
    async close() {
      await (await connected)?.close()
    },
  }
}
