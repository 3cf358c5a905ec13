import { createHash } from 'node:crypto'
import type pg from 'pg'
import { databaseUrl } from './database-url.ts'

/** A database prepared once a run and copied for each test file. */
export interface Template {
  name: string
  /** Brings an empty database to the wanted state, migrations for instance, and closes its connections. */
  prepare: (url: string) => Promise<void>
}

/**
 * Makes sure that the template stands and returns its name. Test files run in parallel processes: the first one prepares while
 * the others wait at an advisory lock. `is_template` is set last, so a template that failed half-way is made anew.
 */
export async function ensureTemplate(
  admin: pg.Client,
  serverUrl: string,
  template: Template,
): Promise<string> {
  const digest = createHash('sha256').update(template.name).digest()
  const name = `template_${digest.toString('hex').slice(0, 16)}`
  const lock = digest.readInt32BE()
  await admin.query('select pg_advisory_lock($1)', [lock])
  try {
    const ready = await admin.query('select 1 from pg_database where datname = $1 and datistemplate', [name])
    if (ready.rowCount === 1) return name
    await admin.query(`drop database if exists ${name}`)
    await admin.query(`create database ${name}`)
    await template.prepare(databaseUrl(serverUrl, name))
    await admin.query(`alter database ${name} is_template true`)
    return name
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [lock])
  }
}
