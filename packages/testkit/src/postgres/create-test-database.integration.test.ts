import pg from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase } from './create-test-database.ts'

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

test('copies of one template are prepared once and do not see each other', async () => {
  let prepared = 0
  const template = {
    name: 'things',
    prepare: async (url: string) => {
      prepared += 1
      await query(url, 'create table things (name text)')
    },
  }
  const [one, two] = await Promise.all([createTestDatabase(template), createTestDatabase(template)])
  await query(one.url, `insert into things values ('mine')`)

  expect(await query(one.url, 'select name from things')).toEqual([{ name: 'mine' }])
  expect(await query(two.url, 'select name from things')).toEqual([])
  expect(prepared).toBe(1)
  await Promise.all([one.drop(), two.drop()])
})

test('a dropped database is gone even while someone is connected', async () => {
  const database = await createTestDatabase()
  const client = new pg.Client({ connectionString: database.url })
  client.on('error', () => undefined)
  await client.connect()
  await database.drop()
  await expect(query(database.url, 'select 1')).rejects.toThrow(/does not exist/)
})
