import { createTrial } from './create-trial.ts'
import type { Job } from './job.ts'

/** One process of the pool: the folder of the contracts is its argument, jobs and results are messages. */
const [root = ''] = process.argv.slice(2)
const send = (message: object) => process.send?.(message)

try {
  const { leftOut, perform } = await createTrial(root)
  process.on('message', (job: Job) => void perform(job).then(send, fail))
  send({ leftOut })
} catch (error) {
  fail(error)
}

function fail(error: unknown): void {
  send({ error: error instanceof Error ? error.message : String(error) })
  process.exitCode = 1
  process.disconnect()
}
