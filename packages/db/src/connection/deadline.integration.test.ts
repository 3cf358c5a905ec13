import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type MigratedDatabase, migratedDatabase } from '../../test/migrated-database.ts'
import { createDatabase, type Database } from './create-database.ts'
import { DeadlineExceeded, timeLeft, withDeadline } from './deadline.ts'
import { isUnavailable } from './is-unavailable.ts'

let migrated: MigratedDatabase
let database: Database
beforeEach(async () => {
  migrated = await migratedDatabase()
  database = createDatabase({ url: migrated.url, applicationName: 'deadline', maxConnections: 1 })
})
afterEach(async () => {
  await database.destroy()
  await migrated.drop()
})

const sleep = (seconds: number) => sql`select pg_sleep(${seconds})`.execute(database)
const inTime = <Result>(milliseconds: number, work: () => Result) =>
  withDeadline(Date.now() + milliseconds, work)
/** The only connection there is. */
const connection = async () => {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database)
  return rows[0]?.pid
}

it('a statement waits until the deadline of who sent it, and is then as if the database had been away', async () => {
  const begun = performance.now()
  const error: unknown = await inTime(300, () => sleep(20)).catch((reason: unknown) => reason)
  expect(isUnavailable(error)).toBe(true)
  expect(performance.now() - begun).toBeLessThan(5_000)
})

it('the next one never gets the answer of one that came too late: its connection is given up', async () => {
  const before = await connection()
  await inTime(300, () => sleep(1)).catch(() => undefined)
  expect(await connection()).not.toBe(before)
})

it('nothing is sent once the deadline is over', async () => {
  const late = inTime(-1, () => sleep(0))
  await expect(late).rejects.toBeInstanceOf(DeadlineExceeded)
  expect(isUnavailable(await late.catch((error: unknown) => error))).toBe(true)
})

it('a transaction is undone however late it is, and its connection serves the next', async () => {
  const before = await connection()
  const trx = await database.startTransaction().execute()
  await sql`create table half_done (id int)`.execute(trx)
  await inTime(-1, () => trx.rollback().execute())
  expect(await connection()).toBe(before)
  const { rows } = await sql`select to_regclass('half_done') as name`.execute(database)
  expect(rows).toEqual([{ name: null }])
})

it('each has its own deadline, and nothing outside has one', async () => {
  const left = await Promise.all([
    inTime(1_000, async () => timeLeft()),
    inTime(60_000, async () => timeLeft()),
  ])
  expect(left[0]).toBeLessThanOrEqual(1_000)
  expect(left[1]).toBeGreaterThan(50_000)
  expect(timeLeft()).toBeUndefined()
})
