import { setTimeout as pause } from 'node:timers/promises'
import type { ProcessExit } from '@amour/local'

/** A process of ours that runs. */
export interface Running {
  /** Settles when it has ended, whoever ended it. */
  readonly exited: Promise<ProcessExit>
  stop(): Promise<void>
}

export interface Kept {
  /** For people. */
  readonly title: string
  /** Starts it again as it was: same ports, same data. */
  readonly start: () => Promise<Running>
  /** Told when it ended by itself, and when it cannot be started. */
  readonly say: (sentence: string) => void
}

const firstWait = 500
const longestWait = 30_000
const calm = 60_000

/**
 * Keeps a process running: when it ends it is started again, after a wait that doubles from half a second to half a minute and is
 * forgotten once it has run for a minute.
 * @returns how to stop it for good
 */
export function keepRunning(first: Running, { title, start, say }: Kept): () => Promise<void> {
  const stopping = new AbortController()
  let current = first
  let wait = firstWait

  async function startAgain(): Promise<void> {
    while (!stopping.signal.aborted) {
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return
      wait = Math.min(wait * 2, longestWait)
      try {
        current = await start()
        if (stopping.signal.aborted) await current.stop()
        return
      } catch (error) {
        say(`${title} could not be started again: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }

  async function watch(): Promise<void> {
    while (!stopping.signal.aborted) {
      const startedAt = performance.now()
      const { code, signal } = await current.exited
      if (stopping.signal.aborted) return
      if (performance.now() - startedAt > calm) wait = firstWait
      say(`${title} ended (${signal ?? `code ${code}`}); it starts again in ${wait / 1000} s.`)
      await startAgain()
    }
  }

  const watching = watch()
  return async () => {
    stopping.abort()
    await current.stop()
    await watching
  }
}
