import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Job, JobResult } from './job.ts'

type Message = JobResult | { leftOut: string[] } | { error: string }

/** A process that can be given up: it compiles and runs what nobody has read. */
export class WorkerProcess {
  readonly #child: ChildProcess
  /** Tests that fail without any fault put in. */
  leftOut: string[] = []
  alive = true

  private constructor(child: ChildProcess) {
    this.#child = child
  }

  /** @throws Error With the worker's own words, when the contracts or the tests do not compile. */
  static async start(root: string): Promise<WorkerProcess> {
    const worker = new WorkerProcess(fork(join(import.meta.dirname, 'worker.ts'), [root]))
    const message = await worker.#answer()
    if ('error' in message) throw new Error(message.error)
    if ('leftOut' in message) worker.leftOut = message.leftOut
    return worker
  }

  /** Always gives a result. After one that ended or exhausted the process it is no longer alive. */
  async perform(job: Job, milliseconds: number): Promise<JobResult> {
    const timer = setTimeout(() => this.stop(), milliseconds)
    this.#child.send(job)
    const message = await this.#answer()
    clearTimeout(timer)
    if ('outcome' in message) return message
    const stopped = !this.alive
    this.stop()
    if (stopped) return { id: job.id, outcome: 'timeout' }
    return { id: job.id, outcome: 'invalid', detail: 'error' in message ? message.error : 'No result.' }
  }

  stop(): void {
    this.alive = false
    this.#child.kill('SIGKILL')
  }

  #answer(): Promise<Message> {
    const { promise, resolve } = Promise.withResolvers<Message>()
    const ended = () => resolve({ error: 'The process ended.' })
    this.#child.once('exit', ended)
    this.#child.once('message', (message: Message) => resolve(message))
    return promise.finally(() => {
      this.#child.off('exit', ended)
    })
  }
}
