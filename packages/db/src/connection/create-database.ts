import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import Cursor from 'pg-cursor'
import type { Schema } from '../schema.ts'
import { exactTypes } from './pg-types.ts'
import { PreparingClient } from './preparing-client.ts'

export type Database = Kysely<Schema>

/** How long anything may take, milliseconds. */
export interface TimeLimits {
  /** One statement, on the server. */
  readonly statement: number
  /** Waiting for a lock that another holds. */
  readonly lock: number
  /** A transaction in which nothing happens. */
  readonly idleInTransaction: number
  /** An answer, on our side: longer than a statement, for a server that says nothing any more. */
  readonly answer: number
  /** A free connection of the pool, or a new one. */
  readonly connection: number
}

/** For work that nobody waits for: long enough for every reading, short enough for nothing to stand for ever. */
const PATIENT: TimeLimits = {
  statement: 300_000,
  lock: 30_000,
  idleInTransaction: 120_000,
  answer: 310_000,
  connection: 5_000,
}

export interface DatabaseOptions {
  url: string
  /** Shown by PostgreSQL in `pg_stat_activity`. */
  applicationName: string
  maxConnections?: number
  /** Default: those of work that nobody waits for. */
  limits?: TimeLimits
  /** Called for errors that no query awaits (a server that restarts, for instance). */
  onIdleError?: (error: Error) => void
  /** What connects to the server; one that prepares marked statements when left out. */
  Client?: typeof pg.Client
}

/** Opens a pool. Close it with `database.destroy()`. What takes longer than its limit is an error. */
export function createDatabase({
  url,
  applicationName,
  maxConnections = 10,
  limits = PATIENT,
  onIdleError,
  Client = PreparingClient,
}: DatabaseOptions): Database {
  const pool = new pg.Pool({
    Client,
    connectionString: url,
    application_name: applicationName,
    max: maxConnections,
    connectionTimeoutMillis: limits.connection,
    statement_timeout: limits.statement,
    lock_timeout: limits.lock,
    idle_in_transaction_session_timeout: limits.idleInTransaction,
    query_timeout: limits.answer,
    keepAlive: true,
    types: exactTypes,
  })
  // A connection speaks up between two queries also while it is checked out, when the pool itself doesn't listen to it.
  pool.on('connect', (client) => client.on('error', (error) => onIdleError?.(error)))
  pool.on('error', () => undefined)
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool, cursor: Cursor }) })
}
