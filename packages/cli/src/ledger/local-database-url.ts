import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataFolder } from '../folder/data-folder.ts'
import { UsageError } from '../usage-error.ts'

/** The line of `postmaster.pid` that has the port (PostgreSQL, pidfile.h), counted from zero. */
const PORT_LINE = 3

/**
 * Address of the database of the local stack, which may listen on another port than the usual one.
 * @throws UsageError when it does not run
 */
export async function localDatabaseUrl(folder: DataFolder): Promise<string> {
  const text = await readFile(join(folder.postgres, 'postmaster.pid'), 'utf8').catch(() => '')
  const port = text.split('\n')[PORT_LINE]?.trim()
  if (!port) throw new UsageError('No local stack runs: start it with "npm start", or set DATABASE_URL.')
  return `postgres://amour@127.0.0.1:${port}/amour`
}
