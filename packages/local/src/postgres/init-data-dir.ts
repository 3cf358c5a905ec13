import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { LocalServerError } from '../local-server-error.ts'
import type { ServerAccount } from './server-account.ts'

const run = promisify(execFile)
const finished = 'PG_VERSION'

/**
 * Makes a new database cluster in an empty directory; does nothing where there is one. The sort order is PostgreSQL's own, so
 * that data does not depend on the machine's locales.
 */
export async function initDataDir(
  dataDir: string,
  superuser: string,
  initdb: string,
  account: ServerAccount,
): Promise<void> {
  if (existsSync(join(dataDir, 'global', 'pg_control')) && existsSync(join(dataDir, finished))) return
  for (const entry of await readdir(dataDir)) await rm(join(dataDir, entry), { recursive: true })
  const [command = '', ...args] = [
    ...account.prefix,
    initdb,
    ...[`--pgdata=${dataDir}`, `--username=${superuser}`, '--auth=trust', '--no-sync', '--no-instructions'],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ]
  const { uid, gid } = account
  const identity = uid === undefined || gid === undefined ? {} : { uid, gid }
  try {
    await run(command, args, { cwd: '/', ...identity })
  } catch (cause) {
    await rm(join(dataDir, finished), { force: true })
    throw new LocalServerError('local.exited', `PostgreSQL could not make a cluster in ${dataDir}.`, {
      cause,
    })
  }
}
