import { afterEach, beforeEach, expect, it } from 'vitest'
import { type MigratedDatabase, migratedDatabase } from '../../test/migrated-database.ts'
import { addAudience, MOST_VALUES } from './add-audience.ts'
import { OTHER } from './audience-count.ts'
import { purgeAudience } from './purge-audience.ts'
import { readAudience } from './read-audience.ts'

let migrated: MigratedDatabase
beforeEach(async () => {
  migrated = await migratedDatabase()
})
afterEach(() => migrated.drop())

const whole = { from: '2024-01-01', to: '2027-12-31' }
const page = (value: string, visits = 1n) => ({ kind: 'page', value, visits }) as const

it('adds visits up by day and by what they are counted by', async () => {
  const { database } = migrated
  await addAudience(database, '2026-11-24', [page('/'), page('/vente', 3n), page('/', 2n)])
  await addAudience(database, '2026-11-25', [page('/'), { kind: 'referrer', value: 'a.example', visits: 1n }])
  await addAudience(database, '2026-11-25', [])
  expect(await readAudience(database, whole)).toEqual({
    days: [
      { day: '2026-11-24', visits: 6n },
      { day: '2026-11-25', visits: 1n },
    ],
    counts: [page('/', 4n), page('/vente', 3n), { kind: 'referrer', value: 'a.example', visits: 1n }],
  })
  expect((await readAudience(database, { from: '2026-11-25', to: '2026-11-25' })).counts).toEqual([
    page('/', 1n),
    { kind: 'referrer', value: 'a.example', visits: 1n },
  ])
  expect((await readAudience(database, whole, { limit: 1 })).counts).toHaveLength(2)
})

it('loses no visit when many add at once, and keeps a bounded number of values', async () => {
  const { database } = migrated
  const batches = Array.from({ length: 6 }, (_, batch) =>
    Array.from({ length: 300 }, (_each, index) => page(`/${batch}-${index}`)),
  )
  await Promise.all(batches.map((batch) => addAudience(database, '2026-11-25', [...batch, page('/known')])))
  await addAudience(database, '2026-11-25', [page('/late'), page('/known')])
  const { counts, days } = await readAudience(database, whole, { limit: 5_000 })
  expect(days).toEqual([{ day: '2026-11-25', visits: 6n * 301n + 2n }])
  expect(counts.filter(({ value }) => value !== OTHER)).toHaveLength(MOST_VALUES)
  expect(counts.find(({ value }) => value === '/known')).toEqual(page('/known', 7n))
  expect(counts.some(({ value }) => value === '/late')).toBe(false)
})

it('removes days whose time is over', async () => {
  const { database } = migrated
  for (const day of ['2024-10-24', '2024-10-25', '2026-11-25']) await addAudience(database, day, [page('/')])
  expect(await purgeAudience(database, '2024-10-25')).toBe(1n)
  expect((await readAudience(database, whole)).days).toHaveLength(2)
})
