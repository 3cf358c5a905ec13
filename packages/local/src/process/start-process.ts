import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { LocalServerError } from '../local-server-error.ts'
import { signalGroup } from './signal-group.ts'
import { guardGroup, releaseGroup } from './watchdog.ts'

export interface ProcessOptions {
  /** For messages, such as "PostgreSQL". */
  name: string
  command: string
  args?: readonly string[]
  cwd?: string
  /** The whole environment; the parent's when absent. */
  env?: NodeJS.ProcessEnv
  uid?: number
  gid?: number
  /** Standard output and error are appended here; dropped when absent. */
  logFile?: string
  /** Asks for an orderly end. Default SIGTERM. */
  stopSignal?: NodeJS.Signals
  /** Milliseconds between asking and killing. Default 5,000. */
  graceMs?: number
}

export interface ProcessExit {
  code: number | null
  signal: NodeJS.Signals | null
}

export interface ManagedProcess {
  readonly name: string
  readonly pid: number
  /** Settles when the process has ended, whoever ended it. */
  readonly exited: Promise<ProcessExit>
  /** Ends the process and everything it started; settles when nothing of it runs. */
  stop(): Promise<void>
}

/**
 * Starts a program in a process group of its own, so that Ctrl-C at the terminal does not reach it before its turn, and puts
 * the group under the watchdog.
 */
export async function startProcess(options: ProcessOptions): Promise<ManagedProcess> {
  const stopSignal = options.stopSignal ?? 'SIGTERM'
  const child = spawnDetached(options)
  const exited = new Promise<ProcessExit>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
  const group = await startedPid(child, options)
  guardGroup(group, stopSignal)
  const cleared = exited.then(() => {
    signalGroup(group, 'SIGKILL')
    releaseGroup(group)
  })
  return {
    name: options.name,
    pid: group,
    exited,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) signalGroup(group, stopSignal)
      const timer = setTimeout(() => signalGroup(group, 'SIGKILL'), options.graceMs ?? 5000)
      await cleared
      clearTimeout(timer)
    },
  }
}

function spawnDetached(options: ProcessOptions): ChildProcess {
  const log = options.logFile === undefined ? 'ignore' : openLog(options.logFile)
  try {
    return spawn(options.command, options.args ?? [], {
      detached: true,
      stdio: ['ignore', log, log],
      env: options.env ?? process.env,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.uid === undefined ? {} : { uid: options.uid }),
      ...(options.gid === undefined ? {} : { gid: options.gid }),
    })
  } finally {
    if (typeof log === 'number') closeSync(log)
  }
}

function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true })
  return openSync(path, 'a')
}

function startedPid(child: ChildProcess, options: ProcessOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', (cause) =>
      reject(
        new LocalServerError('local.exited', `${options.name} could not be started: ${cause.message}`, {
          cause,
        }),
      ),
    )
    if (child.pid !== undefined) resolve(child.pid)
  })
}
