import { setTimeout as pause } from 'node:timers/promises'
import { startProcess, waitUntilReady } from '@amour/local'
import type { ManagedProcess } from '@amour/local'
import { answersWell } from './answers-well.ts'
import type { ServiceDefinition } from './service-definition.ts'

export interface Supervision {
  logFile: string
  environment: NodeJS.ProcessEnv
  /** Told when the service ended by itself and is started again. */
  say: (sentence: string) => void
}

const firstWait = 500
const longestWait = 30_000
const calm = 60_000

/**
 * Starts a service, waits until it is ready and keeps it running: when it ends it is started again, after a wait that doubles
 * from half a second to half a minute and is forgotten once the service has run for a minute.
 * @returns how to stop it for good
 */
export async function supervise(
  service: ServiceDefinition,
  supervision: Supervision,
): Promise<() => Promise<void>> {
  const stopping = new AbortController()
  let current = await start(service, supervision)
  const stop = async (): Promise<void> => {
    stopping.abort()
    await current.stop()
  }
  await waitUntilReady(current, {
    ready: () => answersWell(service.readyUrl),
    timeoutMs: 60_000,
    intervalMs: 100,
    logFile: supervision.logFile,
  })
  const keepRunning = async (): Promise<void> => {
    let wait = firstWait
    while (!stopping.signal.aborted) {
      const startedAt = performance.now()
      const { code, signal } = await current.exited
      if (stopping.signal.aborted) return
      wait = performance.now() - startedAt > calm ? firstWait : wait
      supervision.say(
        `${service.title} ended (${signal ?? `code ${code}`}); it starts again in ${wait / 1000} s.`,
      )
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return
      current = await start(service, supervision)
      if (stopping.signal.aborted) await current.stop()
      wait = Math.min(wait * 2, longestWait)
    }
  }
  void keepRunning()
  return stop
}

function start(service: ServiceDefinition, { logFile, environment }: Supervision): Promise<ManagedProcess> {
  return startProcess({
    name: service.title,
    command: process.execPath,
    args: [service.entry],
    env: { ...environment, ...service.env },
    logFile,
  })
}
