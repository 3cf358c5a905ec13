import { afterEach, beforeEach, expect, it } from 'vitest'
import { block, ledger, pause, step } from '../../test/ledger-fixture.ts'
import { type MigratedDatabase, migratedDatabase } from '../../test/migrated-database.ts'
import type { Database } from '../connection/create-database.ts'
import { applyStep, type LedgerStep, readPause, rollBack } from './index.ts'

let migrated: MigratedDatabase
let database: Database

beforeEach(async () => {
  migrated = await migratedDatabase()
  database = migrated.database
})
afterEach(() => migrated.drop())

const apply = (next: LedgerStep) => database.transaction().execute((trx) => applyStep(trx, next))

it('knows the last word on pauses, also after a block was taken back', async () => {
  const [one, two, three] = [block(1), block(2), block(3)]
  expect(await readPause(database, ledger)).toBeUndefined()
  await apply(step(one, { pauses: [pause(one, 0, 'paused', 900), pause(one, 1, 'paused', 950)] }))
  expect(await readPause(database, ledger)).toEqual({ until: new Date(950_000), since: one.time })
  await apply(step(two, { pauses: [pause(two, 0, 'resumed', 700)] }))
  expect(await readPause(database, ledger)).toEqual({ until: new Date(700_000), since: two.time })
  await apply(step(three))
  const back = { ...ledger, previous: three.hash, ancestor: one, finalized: 0n, confirmations: 3 }
  await database.transaction().execute((trx) => rollBack(trx, back))
  expect(await readPause(database, ledger)).toEqual({ until: new Date(950_000), since: one.time })
})
