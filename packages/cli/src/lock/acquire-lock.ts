import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { UsageError } from '../usage-error.ts'
import { processIdentity } from './process-identity.ts'

/**
 * Takes a lock file for this process and returns how to give it back. A lock whose holder no longer runs, however it ended, is
 * taken over.
 * @throws UsageError naming the holder
 */
export function acquireLock(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true })
  const holder = readHolder(file)
  if (holder !== undefined) {
    throw new UsageError(`Amour already runs in this folder (process ${holder}): stop it first, with Ctrl-C.`)
  }
  rmSync(file, { force: true })
  try {
    writeFileSync(file, processIdentity(process.pid) ?? String(process.pid), { flag: 'wx' })
  } catch (cause) {
    throw new UsageError('Amour is being started in this folder by another process.', { cause })
  }
  return () => rmSync(file, { force: true })
}

/** The number of the running process that holds the lock; `undefined` when it is free. */
export function readHolder(file: string): number | undefined {
  let identity: string
  try {
    identity = readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
  const pid = Number.parseInt(identity, 10)
  return processIdentity(pid) === identity ? pid : undefined
}
