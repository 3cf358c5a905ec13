import { spawn } from 'node:child_process'
import type { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('watchdog.sh', import.meta.url))

let input: Writable | undefined

/**
 * Hands a process group to the watchdog: a shell of its own session that outlives this process by a moment and ends every
 * group still in its keeping. It is the only way to leave nothing behind when this process is killed with -9.
 */
export function guardGroup(group: number, signal: NodeJS.Signals): void {
  input ??= startWatchdog()
  input.write(`add ${group} ${signal.replace(/^SIG/, '')}\n`)
}

/** Takes a group back once nothing of it runs, so that its number, used again by the system, is not harmed. */
export function releaseGroup(group: number): void {
  input?.write(`remove ${group}\n`)
}

function startWatchdog(): Writable {
  const child = spawn('/bin/sh', [script], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  child.unref()
  child.stdin.on('error', () => undefined)
  if ('unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref()
  return child.stdin
}
