import { addAudience, readAudience } from '@amour/db'
import { migratedDatabase } from '@amour/db/testing'
import { createLogger } from '@amour/logger'
import { expect, it, onTestFinished } from 'vitest'
import { firstDayKept, purgeOldAudience } from './purge-old-audience.ts'

it.each([
  ['2026-11-25T12:00:00Z', '2024-10-25'],
  ['2026-01-15T00:00:00Z', '2023-12-15'],
  ['2027-03-31T23:59:59Z', '2025-03-03'],
])('on %s keeps what is from %s on', (now, day) => {
  expect(firstDayKept(new Date(now))).toBe(day)
})

it('removes figures that are older than 25 months, again and again', async () => {
  const { database, drop } = await migratedDatabase()
  onTestFinished(drop)
  const today = new Date().toISOString().slice(0, 10)
  for (const day of ['2020-01-01', firstDayKept(new Date()), today])
    await addAudience(database, day, [{ kind: 'page', value: '/', visits: 1n }])
  const handler = purgeOldAudience(database, createLogger({ service: 'worker', level: 'silent' }))
  for (let round = 0; round < 2; round += 1)
    await handler({ id: '', payload: {}, signal: new AbortController().signal })
  expect((await readAudience(database, { from: '2019-01-01', to: today })).days).toHaveLength(2)
})
