import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type MigratedDatabase, migratedDatabase } from '../../test/index.ts'
import { claimMail, insertMail, lockLead, purgeLeads, purgeMails, settleMail, updateLead } from '../index.ts'

let store: MigratedDatabase
beforeEach(async () => {
  store = await migratedDatabase()
})
afterEach(() => store.drop())

const retention = { prospectMonths: 36, unconfirmedDays: 7 }

async function addLead(status: 'pending' | 'confirmed' | 'left', idle: string): Promise<string> {
  const id = randomUUID()
  const lead = { id, emailIndex: randomBytes(32), emailSealed: randomBytes(40), language: 'fr' } as const
  await store.database.transaction().execute((trx) => lockLead(trx, lead))
  await updateLead(store.database, id, { status })
  await sql`update leads set last_active_at = now() - ${idle}::interval where id = ${id}`.execute(
    store.database,
  )
  return id
}

async function addMail(): Promise<string> {
  const id = randomUUID()
  await insertMail(store.database, { id, leadId: null, template: 'x', sealed: randomBytes(30) })
  return id
}

it('removes readers after their time, and unconfirmed ones sooner', async () => {
  await addLead('confirmed', '37 months')
  await addLead('left', '37 months')
  await addLead('pending', '8 days')
  const kept = [
    await addLead('confirmed', '35 months'),
    await addLead('left', '8 days'),
    await addLead('pending', '6 days'),
  ]
  expect(await purgeLeads(store.database, retention)).toEqual({ prospects: 2n, unconfirmed: 1n })
  const left = await store.database.selectFrom('leads').select('id').execute()
  expect(left.map(({ id }) => id).toSorted()).toEqual(kept.toSorted())
})

it('gives a mail to one of many, and to another when the first was killed', async () => {
  const id = await addMail()
  const claims = await Promise.all(Array.from({ length: 20 }, () => claimMail(store.database, id)))
  expect(claims.filter((claim) => typeof claim === 'object')).toHaveLength(1)
  expect(claims.filter((claim) => claim === 'busy')).toHaveLength(19)
  await sql`update mails set claimed_until = now() - interval '1 second'`.execute(store.database)
  expect(await claimMail(store.database, id)).toHaveProperty('sealed')
  await settleMail(store.database, id, { kind: 'later' })
  expect(await claimMail(store.database, id)).toHaveProperty('sealed')
  await settleMail(store.database, id, { kind: 'sent' })
  expect(await claimMail(store.database, id)).toBe('done')
  expect(await claimMail(store.database, randomUUID())).toBe('done')
})

it('removes records of old mails, and none that waits', async () => {
  const [sent, waiting] = [await addMail(), await addMail()]
  await settleMail(store.database, sent, { kind: 'sent' })
  await sql`update mails set created_at = now() - interval '31 days'`.execute(store.database)
  expect(await purgeMails(store.database, 30)).toBe(1n)
  const left = await store.database.selectFrom('mails').select('id').execute()
  expect(left).toEqual([{ id: waiting }])
})
