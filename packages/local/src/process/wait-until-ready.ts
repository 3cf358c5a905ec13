import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { LocalServerError } from '../local-server-error.ts'
import type { ManagedProcess } from './start-process.ts'

export interface ReadinessOptions {
  /** True once the process does its work; an exception counts as "not yet". */
  ready: () => Promise<boolean>
  timeoutMs: number
  /** Between two questions. Default 25 ms. */
  intervalMs?: number
  /** Shown (its end) when the process fails. */
  logFile?: string | undefined
}

/** Waits until a started process is ready; throws with the end of its log when it ends first or takes too long. */
export async function waitUntilReady(server: ManagedProcess, options: ReadinessOptions): Promise<void> {
  let ended = false
  void server.exited.then(() => (ended = true))
  const deadline = performance.now() + options.timeoutMs
  while (performance.now() < deadline) {
    if (await options.ready().catch(() => false)) return
    if (ended) {
      const { code, signal } = await server.exited
      throw new LocalServerError(
        'local.exited',
        `${server.name} ended before it was ready (${signal ?? `code ${code}`}).${await tail(options.logFile)}`,
      )
    }
    await pause(options.intervalMs ?? 25)
  }
  await server.stop()
  throw new LocalServerError(
    'local.not-ready',
    `${server.name} was not ready after ${options.timeoutMs / 1000} s.${await tail(options.logFile)}`,
  )
}

async function tail(logFile: string | undefined): Promise<string> {
  if (logFile === undefined) return ''
  const text = await readFile(logFile, 'utf8').catch(() => '')
  const lines = text.trimEnd().split('\n').slice(-12).join('\n')
  return lines === '' ? '' : ` The end of ${logFile}:\n${lines}`
}
