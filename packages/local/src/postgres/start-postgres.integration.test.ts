import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startPostgres } from './start-postgres.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amour-postgres-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function query(url: string, sql: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('what was committed survives kill -9, and the stale lock does not hinder the next start', async () => {
  const dataDir = join(folder, 'data')
  const first = await startPostgres({ dataDir })
  await query(first.url, 'create table letters (body text)')
  await query(first.url, `insert into letters values ('cher·e vous')`)
  process.kill(first.pid, 'SIGKILL')

  const second = await startPostgres({ dataDir })
  expect(await query(second.url, 'select body from letters')).toEqual([{ body: 'cher·e vous' }])
  await second.stop()
})

test('a lock that names some other program is not believed', async () => {
  const dataDir = join(folder, 'data')
  await (await startPostgres({ dataDir })).stop()
  await writeFile(join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n`)
  const server = await startPostgres({ dataDir })
  await expect(query(server.url, 'select 1 as one')).resolves.toEqual([{ one: 1 }])
  await server.stop()
})

test('it runs below a folder that only its owner may enter', async () => {
  const closed = join(folder, 'closed')
  await mkdir(closed)
  await chmod(closed, 0o700)
  const server = await startPostgres({ dataDir: join(closed, 'data') })
  await expect(query(server.url, 'select 1 as one')).resolves.toEqual([{ one: 1 }])
  await server.stop()
})
