import type { Job, JobResult } from './job.ts'
import { WorkerProcess } from './worker-process.ts'

/** Far above what a job takes: one that is not done by then has made something endless. */
const TIME_LIMIT = 120_000

export interface RunOptions {
  root: string
  workers: number
  /** Told the tests that fail without any fault put in. */
  onStart: (leftOut: string[]) => void
  onResult: (result: JobResult) => void
}

/** Does all jobs, several at a time, each in a process that is replaced when a job takes too long or ends it. */
export async function runJobs(jobs: readonly Job[], options: RunOptions): Promise<void> {
  const { root, workers, onStart, onResult } = options
  const queue = [...jobs]
  const work = async () => {
    let worker: WorkerProcess | undefined
    try {
      for (let job = queue.shift(); job; job = queue.shift()) {
        if (!worker) {
          worker = await WorkerProcess.start(root)
          onStart(worker.leftOut)
        }
        onResult(await worker.perform(job, TIME_LIMIT))
        if (!worker.alive) worker = undefined
      }
    } catch (error) {
      queue.length = 0
      throw error
    } finally {
      worker?.stop()
    }
  }
  await Promise.all(Array.from({ length: Math.min(workers, queue.length) }, work))
}
