import { afterEach, beforeEach, expect, it } from 'vitest'
import { type MigratedDatabase, migratedDatabase } from '../../test/migrated-database.ts'
import { purgeExpiredNonces } from './purge-expired-nonces.ts'
import { purgeExpiredSessions } from './purge-expired-sessions.ts'

const now = new Date('2026-11-22T12:00:00Z')
const [past, future] = [new Date(now.getTime() - 1_000), new Date(now.getTime() + 1_000)]

let migrated: MigratedDatabase
beforeEach(async () => {
  migrated = await migratedDatabase()
})
afterEach(() => migrated.drop())

const uuid = (digit: number) => `00000000-0000-7000-8000-00000000000${digit}`

it('removes nonces whose time is over, and no others', async () => {
  const { database } = migrated
  await database
    .insertInto('sign_in_nonces')
    .values([
      { nonce: 'old', expires_at: past },
      { nonce: 'new', expires_at: future },
    ])
    .execute()
  expect(await purgeExpiredNonces(database, now)).toBe(1n)
  expect(await database.selectFrom('sign_in_nonces').select('nonce').execute()).toEqual([{ nonce: 'new' }])
})

it('removes sessions whose time is over, and no others', async () => {
  const { database } = migrated
  await database
    .insertInto('people')
    .values({ id: uuid(1) })
    .execute()
  const wallet = { id: uuid(2), person_id: uuid(1), address: Buffer.alloc(20), chain_id: 1n } as const
  await database
    .insertInto('wallets')
    .values({ ...wallet, kind: 'contract' })
    .execute()
  const session = { person_id: uuid(1), wallet_id: uuid(2) }
  await database
    .insertInto('sessions')
    .values([
      { ...session, id: uuid(3), token_hash: Buffer.alloc(32, 3), expires_at: past },
      { ...session, id: uuid(4), token_hash: Buffer.alloc(32, 4), expires_at: future },
    ])
    .execute()
  expect(await purgeExpiredSessions(database, now)).toBe(1n)
  expect(await database.selectFrom('sessions').select('id').execute()).toEqual([{ id: uuid(4) }])
})
