import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { databaseUrl } from './database-url.ts'
import { ensureTemplate } from './template-database.ts'
import type { Template } from './template-database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the run's PostgreSQL, with the right to create databases. */
    postgresUrl: string
  }
}

export interface TestDatabase {
  url: string
  /** Ends every connection to the database and removes it. */
  drop(): Promise<void>
}

/**
 * A database of one's own on the run's PostgreSQL: empty, or a copy of a template (some 30 ms).
 * Needs the `integration` or `system` project of `vitest.config.ts`.
 */
export async function createTestDatabase(template?: Template): Promise<TestDatabase> {
  const serverUrl: string | undefined = inject('postgresUrl')
  if (serverUrl === undefined) throw new Error('Name this file *.integration.test.ts: it needs PostgreSQL.')
  const name = `test_${randomBytes(8).toString('hex')}`
  await withAdmin(serverUrl, async (admin) => {
    const source = template ? await ensureTemplate(admin, serverUrl, template) : 'template0'
    await admin.query(`create database ${name} template ${source}`)
  })
  return {
    url: databaseUrl(serverUrl, name),
    drop: () =>
      withAdmin(serverUrl, async (admin) => {
        await admin.query(`drop database if exists ${name} with (force)`)
      }),
  }
}

async function withAdmin(serverUrl: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: serverUrl })
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}
