import { randomUUID as uuid } from 'node:crypto'
import { insertDeclaration, listEligibilityRulings } from '@amour/db'
import { type MigratedDatabase, migratedDatabase } from '@amour/db/testing'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runCommand } from '../../test/run-command.ts'
import { eligibilityCommand } from '../commands/eligibility-command.ts'

let migrated: MigratedDatabase
beforeEach(async () => {
  migrated = await migratedDatabase()
})
afterEach(() => migrated.drop())

const amour = (...args: string[]) => runCommand(eligibilityCommand({ DATABASE_URL: migrated.url }), args)

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)

/** Somebody who declared these, hours ago. */
async function person(...declared: [hours: number, notUsPerson: boolean][]): Promise<string> {
  const id = uuid()
  await migrated.database.insertInto('people').values({ id }).execute()
  for (const [hours, notUsPerson] of declared) {
    await insertDeclaration(migrated.database, id, {
      country: 'FR',
      status: 'individual',
      notUsPerson,
      termsHash: `0x${'11'.repeat(32)}`,
      eligible: notUsPerson,
      reason: notUsPerson ? 'eligible' : 'us-person',
      declaredAt: hoursAgo(hours),
    })
  }
  return id
}

it('lists who waits, and nobody else', async () => {
  expect(await amour('list')).toBe('Nobody waits for a decision.\n')
  await person([2, true])
  await person([2, false])
  const waiting = await person([100, false], [99, true])
  const said = await amour('list')
  expect(said).toContain(`Person ${waiting}: under-review\n`)
  expect(said.match(/^Person/gm)).toHaveLength(1)
  expect(said).toContain('FR, individual, US person: us-person')
  expect(JSON.parse(await amour('list', '--json'))).toMatchObject([{ personId: waiting }])
})

it('keeps a decision with who made it and why; the cooling time goes on', async () => {
  const late = await person([100, false], [99, true])
  expect(await amour('decide', late, '--as', 'allowed', '--by', 'alice', '--note', 'passport seen')).toMatch(
    /eligible[^]*allowed by alice: passport seen/,
  )
  const early = await person([2, false], [1, true])
  expect(await amour('decide', early, '--as', 'allowed', '--by', 'alice')).toMatch(/under-review, not before/)
  const refused = await person([100, false], [99, true])
  expect(await amour('decide', refused, '--as', 'refused', '--by', 'bob')).toContain('review-refused')
  expect(await listEligibilityRulings(migrated.database, late)).toMatchObject([
    { allowed: true, actor: 'alice', note: 'passport seen' },
  ])
  expect(await amour('list')).toBe('Nobody waits for a decision.\n')
})

it('decides of nobody whose declarations agree, and of nobody unknown', async () => {
  const agreeing = await person([2, true])
  for (const id of [agreeing, uuid()]) {
    await expect(amour('decide', id, '--as', 'allowed')).rejects.toThrow('Nothing is to be decided')
  }
  await expect(amour('decide', '../x', '--as', 'allowed')).rejects.toThrow('named as')
})
