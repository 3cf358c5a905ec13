import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ledger } from '../../test/ledger-fixture.ts'
import { type MigratedDatabase, migratedDatabase } from '../../test/migrated-database.ts'
import { withWriterLock } from './with-writer-lock.ts'

let migrated: MigratedDatabase
beforeEach(async () => {
  migrated = await migratedDatabase()
})
afterEach(() => migrated.drop())

const untilAborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))

it('lets one writer work while the next one waits', async () => {
  const stop = new AbortController()
  const order: string[] = []
  const onStandby = vi.fn()
  const first = withWriterLock(migrated.database, { ...ledger, signal: stop.signal }, async (signal) => {
    order.push('first')
    await untilAborted(signal)
    order.push('first ends')
  })
  await vi.waitFor(() => expect(order).toEqual(['first']))
  const { signal } = new AbortController()
  const second = withWriterLock(migrated.database, { ...ledger, signal, onStandby }, () => {
    order.push('second')
    return Promise.resolve()
  })
  await vi.waitFor(() => expect(onStandby).toHaveBeenCalledOnce())
  stop.abort()
  await Promise.all([first, second])
  expect(order).toEqual(['first', 'first ends', 'second'])
})

it('stops the work when the connection that holds the lock is gone', async () => {
  const stop = new AbortController()
  const held = withWriterLock(migrated.database, { ...ledger, signal: stop.signal }, async (signal) => {
    await sql`select pg_terminate_backend(pid) from pg_locks join pg_database on pg_database.oid = database
      where locktype = 'advisory' and datname = current_database()`.execute(migrated.database)
    await untilAborted(signal)
  })
  await expect(held).rejects.toThrow()
})

it('ends its wait when told to', async () => {
  const stop = new AbortController()
  stop.abort()
  const work = vi.fn(() => Promise.resolve())
  await withWriterLock(migrated.database, { ...ledger, signal: stop.signal }, work)
  expect(work).not.toHaveBeenCalled()
})
