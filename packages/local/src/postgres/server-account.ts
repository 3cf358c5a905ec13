import { spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'
import { LocalServerError } from '../local-server-error.ts'

/** How to run a PostgreSQL program: under which account, and behind which wrapper. */
export interface ServerAccount {
  uid?: number
  gid?: number
  /** Put before the program and its arguments. */
  prefix: readonly string[]
}

const user = 'postgres'

/**
 * PostgreSQL refuses to run as root, so root lends it the account `postgres` (made when absent) and gives it the data directory.
 * Where that account may not even enter the folders above (a checkout under /root), the server keeps one capability, to pass
 * closed folders, instead of anyone's permissions being loosened.
 * @param dataDir an existing directory
 * @param binary the program that must be executable
 */
export function serverAccount(dataDir: string, binary: string): ServerAccount {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const { uid, gid } = findAccount() ?? createAccount()
  chownSync(dataDir, uid, gid)
  const enters = [binary, dataDir].every(
    (path) => spawnSync('test', ['-x', path], { uid, gid, cwd: '/' }).status === 0,
  )
  if (enters) return { uid, gid, prefix: [] }
  return { prefix: passingClosedFolders(uid, gid, dataDir) }
}

function findAccount(): { uid: number; gid: number } | undefined {
  const uid = idOf('-u')
  const gid = idOf('-g')
  return uid === undefined || gid === undefined ? undefined : { uid, gid }
}

function idOf(option: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [option, user], { encoding: 'utf8' })
  return status === 0 ? Number.parseInt(stdout, 10) : undefined
}

function createAccount(): { uid: number; gid: number } {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', user])
  const account = findAccount()
  if (account !== undefined) return account
  throw new LocalServerError(
    'local.not-permitted',
    `PostgreSQL does not run as root and the account "${user}" could not be made: create it, run as another user, or set DATABASE_URL.`,
  )
}

function passingClosedFolders(uid: number, gid: number, dataDir: string): string[] {
  const capability = '+dac_override'
  const prefix = [
    ...['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'],
    ...[`--inh-caps=${capability}`, `--ambient-caps=${capability}`],
    // Without this bit access(2), by which the server looks for its own program, would leave the capability out.
    ...['--securebits=+no_setuid_fixup', '--'],
  ]
  const [command = '', ...args] = prefix
  if (spawnSync(command, [...args, 'test', '-x', dataDir]).status === 0) return prefix
  throw new LocalServerError(
    'local.not-permitted',
    `PostgreSQL does not run as root and its account "${user}" may not enter ${dataDir}: use another folder, another user, or set DATABASE_URL.`,
  )
}
