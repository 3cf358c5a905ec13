import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import pg from 'pg'
import { freePort } from '../free-port.ts'
import { type ProcessExit, startProcess } from '../process/start-process.ts'
import { waitUntilReady } from '../process/wait-until-ready.ts'
import { clearStaleLock } from './clear-stale-lock.ts'
import { initDataDir } from './init-data-dir.ts'
import { postgresBinaries } from './postgres-binaries.ts'
import { serverAccount } from './server-account.ts'

export interface PostgresOptions {
  /** Kept between starts; made when absent. */
  dataDir: string
  /** Any free one when absent; see `freePort` for one that is preferred. */
  port?: number
  /** Made when absent, and the one the address names. Default `amour`. */
  database?: string
  logFile?: string
  /** Trades safety against a power cut for speed; for tests. */
  volatile?: boolean
}

export interface PostgresServer {
  /** `postgres://amour@127.0.0.1:PORT/DATABASE` */
  url: string
  port: number
  pid: number
  /** Settles when it has ended, whoever ended it. */
  exited: Promise<ProcessExit>
  stop(): Promise<void>
}

const superuser = 'amour'
const volatileSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** Starts a PostgreSQL 18 that listens on 127.0.0.1 only and trusts local clients. */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  mkdirSync(dirname(options.dataDir), { recursive: true })
  if (!existsSync(options.dataDir)) mkdirSync(options.dataDir, { mode: 0o700 })
  const dataDir = realpathSync(options.dataDir)
  const { postgres, initdb } = await postgresBinaries()
  const account = serverAccount(dataDir, postgres)
  await initDataDir(dataDir, superuser, initdb, account)
  await clearStaleLock(dataDir)
  const port = options.port ?? (await freePort()).port
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200']
  if (options.volatile) settings.push(...volatileSettings)
  const { prefix, ...identity } = account
  const [command = '', ...args] = [...prefix, postgres, '-D', dataDir, '-p', String(port)]
  const server = await startProcess({
    name: 'PostgreSQL',
    command,
    args: [...args, ...settings.flatMap((setting) => ['-c', setting])],
    cwd: '/',
    ...identity,
    ...(options.logFile === undefined ? {} : { logFile: options.logFile }),
    stopSignal: 'SIGINT',
    graceMs: 10_000,
  })
  const address = (database: string): string => `postgres://${superuser}@127.0.0.1:${port}/${database}`
  await waitUntilReady(server, {
    ready: () => ensureDatabase(address('postgres'), options.database ?? superuser),
    timeoutMs: 60_000,
    logFile: options.logFile,
  })
  const { exited, pid } = server
  return { url: address(options.database ?? superuser), port, pid, exited, stop: () => server.stop() }
}

async function ensureDatabase(adminUrl: string, name: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
    return true
  } finally {
    await client.end()
  }
}
