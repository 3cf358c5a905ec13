import { appendOfferPhase, insertDeclaration, insertVoucher } from '@amour/db'
import { migratedDatabase } from '@amour/db/testing'
import { createLogger } from '@amour/logger'
import { expect, it, onTestFinished } from 'vitest'
import { isLongOver, purgeOldEligibility } from './purge-old-eligibility.ts'

const ended = new Date('2026-11-20T10:00:00Z')

it.each([
  ['succeeded', '2031-11-20T10:00:00Z', true],
  ['failed', '2031-11-20T09:59:59Z', false],
  ['cancelled', '2040-01-01T00:00:00Z', true],
  ['cooling-off', '2040-01-01T00:00:00Z', false],
] as const)('of an offer that %s in 2026, on %s, the proofs may go: %s', (phase, now, over) => {
  expect(isLongOver({ phase, since: ended }, new Date(now))).toBe(over)
})

it('removes declarations and vouchers five years after the end of the offer, and not an hour before', async () => {
  const { database, drop } = await migratedDatabase()
  onTestFinished(drop)
  await appendOfferPhase(database, 1, { phase: 'failed', since: ended, actor: 'test' })
  const person = '00000000-0000-7000-8000-000000000001'
  await database.insertInto('people').values({ id: person }).execute()
  const termsHash = `0x${'11'.repeat(32)}` as const
  await insertDeclaration(database, person, {
    country: 'FR',
    status: 'individual',
    notUsPerson: true,
    termsHash,
    eligible: true,
    reason: 'eligible',
    declaredAt: ended,
  })
  await insertVoucher(database, {
    chainId: 31337,
    sale: `0x${'22'.repeat(20)}`,
    personId: person,
    buyer: `0x${'33'.repeat(20)}`,
    round: 0,
    maxTokens: 1n,
    deadline: ended,
    termsHash,
    epoch: 0n,
  })
  const rows = () =>
    Promise.all([
      database.selectFrom('declarations').select('id').execute(),
      database.selectFrom('vouchers').select('id').execute(),
    ])
  const runOn = (day: string) =>
    purgeOldEligibility(
      database,
      createLogger({ service: 'worker', level: 'silent' }),
      () => new Date(day),
    )({ id: '', payload: {}, signal: new AbortController().signal })

  await runOn('2031-11-20T09:00:00Z')
  expect((await rows()).map(({ length }) => length)).toEqual([1, 1])
  await runOn('2031-11-20T10:00:00Z')
  expect(await rows()).toEqual([[], []])
})
