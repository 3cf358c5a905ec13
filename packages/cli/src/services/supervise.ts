import { startProcess, waitUntilReady } from '@amour/local'
import type { ManagedProcess } from '@amour/local'
import { answersWell } from './answers-well.ts'
import { keepRunning } from './keep-running.ts'
import type { ServiceDefinition } from './service-definition.ts'

export interface Supervision {
  logFile: string
  environment: NodeJS.ProcessEnv
  /** Told when the service ended by itself and is started again. */
  say: (sentence: string) => void
}

/**
 * Starts a service, waits until it is ready and keeps it running.
 * @returns how to stop it for good
 */
export async function supervise(
  service: ServiceDefinition,
  supervision: Supervision,
): Promise<() => Promise<void>> {
  const { logFile, say } = supervision
  const first = await start(service, supervision)
  const stop = keepRunning(first, { title: service.title, start: () => start(service, supervision), say })
  await waitUntilReady(first, {
    ready: () => answersWell(service.readyUrl),
    timeoutMs: 60_000,
    intervalMs: 100,
    logFile,
  }).catch(async (error: unknown) => {
    await stop()
    throw error
  })
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
