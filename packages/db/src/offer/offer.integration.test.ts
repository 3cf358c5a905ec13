import { afterEach, beforeEach, expect, it } from 'vitest'
import { type MigratedDatabase, migratedDatabase } from '../../test/migrated-database.ts'
import { recordOfferPhase } from '../../test/record-offer-phase.ts'
import { appendOfferPhase } from './append-offer-phase.ts'
import { insertSuspension } from './insert-suspension.ts'
import { liftSuspension } from './lift-suspension.ts'
import { listOfferPhases } from './list-offer-phases.ts'
import { readOffer } from './read-offer.ts'
import { withOffer } from './with-offer.ts'

let migrated: MigratedDatabase
beforeEach(async () => {
  migrated = await migratedDatabase()
})
afterEach(() => migrated.drop())

const from = new Date('2026-11-25T10:00:00Z')
const until = new Date('2026-12-03T23:00:00Z')

it('has neither phase nor suspension in the beginning', async () => {
  expect(await readOffer(migrated.database)).toEqual({ present: undefined, suspension: undefined })
})

it('keeps every phase and shows the newest', async () => {
  const { database } = migrated
  await recordOfferPhase(database, 'notified')
  await withOffer(database, (transaction, { present }) =>
    appendOfferPhase(transaction, (present?.number ?? 0) + 1, {
      phase: 'published',
      since: from,
      note: 'White paper 1.0',
      actor: 'alice',
    }),
  )
  const { present } = await readOffer(database)
  expect(present).toMatchObject({ number: 2, phase: 'published', since: from, note: 'White paper 1.0' })
  expect((await listOfferPhases(database)).map(({ phase }) => phase)).toEqual(['published', 'notified'])
})

it('lets nobody change or remove what was recorded', async () => {
  const { database } = migrated
  await recordOfferPhase(database, 'notified')
  await expect(database.updateTable('offer_phases').set({ actor: 'eve' }).execute()).rejects.toThrow(
    'history',
  )
  await expect(database.deleteFrom('offer_phases').execute()).rejects.toThrow('history')
})

it('lets one change at a time see the offer, and loses none', async () => {
  const { database } = migrated
  await Promise.all(Array.from({ length: 8 }, () => recordOfferPhase(database, 'notified')))
  const numbers = (await listOfferPhases(database)).map(({ number }) => number)
  expect(numbers).toEqual([8, 7, 6, 5, 4, 3, 2, 1])
})

it('keeps nothing of a change that fails', async () => {
  const { database } = migrated
  const failing = withOffer(database, async (transaction) => {
    await insertSuspension(transaction, { from, until, reason: 'Asked by the authority', actor: 'alice' })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await readOffer(database)).toMatchObject({ suspension: undefined })
})

it('lifts a suspension once', async () => {
  const { database } = migrated
  await insertSuspension(database, { from, until, reason: 'Asked by the authority', actor: 'alice' })
  const { suspension } = await readOffer(database)
  expect(suspension).toMatchObject({ from, until, liftedAt: null, reason: 'Asked by the authority' })
  const at = new Date('2026-11-27T08:00:00Z')
  expect(await liftSuspension(database, suspension?.id ?? '', { at, actor: 'bob' })).toBe(true)
  expect(await liftSuspension(database, suspension?.id ?? '', { at, actor: 'bob' })).toBe(false)
  expect(await readOffer(database)).toMatchObject({ suspension: { liftedAt: at } })
})
