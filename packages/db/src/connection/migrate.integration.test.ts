import { createTestDatabase } from '@amour/testkit'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createDatabase, type Database } from './create-database.ts'
import { migrateDown, migrateToLatest } from './migrate.ts'

let databases: Database[]
let drop: () => Promise<void>
let url: string

beforeEach(async () => {
  ;({ url, drop } = await createTestDatabase())
  databases = [open(), open(), open()]
})

afterEach(async () => {
  await Promise.all(databases.map((database) => database.destroy()))
  await drop()
})

const open = () => createDatabase({ url, applicationName: 'test', maxConnections: 2 })

async function schemaOf(database: Database): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as line
    from information_schema.columns where table_schema = 'public' and table_name not like 'kysely%'
    union all select indexdef from pg_indexes where schemaname = 'public' and tablename not like 'kysely%'
    order by 1`.execute(database)
  return rows.map(({ line }) => line)
}

it('goes up, down to nothing and up to the same schema', async () => {
  const [database] = databases as [Database]
  const names = await migrateToLatest(database)
  const schema = await schemaOf(database)
  for (const name of [...names].reverse()) expect(await migrateDown(database)).toEqual([name])
  expect(await schemaOf(database)).toEqual([])
  expect(await migrateToLatest(database)).toEqual(names)
  expect(await schemaOf(database)).toEqual(schema)
})

it('runs each migration once when several processes start together', async () => {
  const ran = await Promise.all(databases.map((database) => migrateToLatest(database)))
  expect(ran.flat().toSorted()).toEqual([...new Set(ran.flat())].toSorted())
  expect(ran.flat()).not.toHaveLength(0)
})
