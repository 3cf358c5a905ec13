import { sql } from 'kysely'
import { setTimeout as delay } from 'node:timers/promises'
import type { Database } from '../connection/create-database.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'

/** Between two attempts of a standby, and between two checks that the lock's connection lives. */
const PAUSE_MS = 500

export interface WriterLockOptions extends LedgerKey {
  /** Ends the wait. */
  signal: AbortSignal
  /** Called once when another process holds the lock. */
  onStandby?: () => void
}

/**
 * Runs `work` as the one writer of a ledger among all processes; others wait. PostgreSQL frees the lock with its connection, so a
 * writer that was killed is replaced at once. The signal given to `work` aborts when the lock is lost or the wait ends.
 *
 * @throws whatever `work` throws, or the error that lost the lock's connection
 */
export async function withWriterLock(
  database: Database,
  { signal, onStandby, ...key }: WriterLockOptions,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  await database.connection().execute(async (connection) => {
    if (!(await acquire(connection, key, signal, onStandby))) return
    const lost = new AbortController()
    const both = AbortSignal.any([signal, lost.signal])
    const done = new AbortController()
    const watch = watchConnection(connection, done.signal).catch((error: unknown) => lost.abort(error))
    try {
      await work(both)
    } finally {
      done.abort()
      await watch
      await sql`select pg_advisory_unlock(${lockName(key)})`.execute(connection).catch(() => undefined)
    }
    if (lost.signal.aborted) throw lost.signal.reason
  })
}

async function acquire(
  connection: Database,
  key: LedgerKey,
  signal: AbortSignal,
  onStandby?: () => void,
): Promise<boolean> {
  for (let told = false; !signal.aborted; told = true) {
    const { rows } = await sql<{ held: boolean }>`
      select pg_try_advisory_lock(${lockName(key)}) as held`.execute(connection)
    if (rows[0]?.held) return true
    if (!told) onStandby?.()
    await pause(signal)
  }
  return false
}

async function watchConnection(connection: Database, done: AbortSignal): Promise<void> {
  while (!done.aborted) {
    await sql`select 1`.execute(connection)
    await pause(done)
  }
}

/** Waits, or returns early when `signal` aborts. */
async function pause(signal: AbortSignal): Promise<void> {
  await delay(PAUSE_MS, undefined, { signal }).catch(() => undefined)
}

function lockName(key: LedgerKey) {
  const { chain_id, sale } = keyColumns(key)
  return sql`hashtextextended(${`amour-indexer:${chain_id}:${sale.toString('hex')}`}, 0)`
}
