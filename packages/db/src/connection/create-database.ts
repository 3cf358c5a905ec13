import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import Cursor from 'pg-cursor'
import type { Schema } from '../schema.ts'
import { exactTypes } from './pg-types.ts'
import { PreparingClient } from './preparing-client.ts'

export type Database = Kysely<Schema>

export interface DatabaseOptions {
  url: string
  /** Shown by PostgreSQL in `pg_stat_activity`. */
  applicationName: string
  maxConnections?: number
  /** Called for errors that no query awaits (a server that restarts, for instance). */
  onIdleError?: (error: Error) => void
  /** What connects to the server; one that prepares marked statements when left out. */
  Client?: typeof pg.Client
}

/** Opens a pool. Close it with `database.destroy()`. A server that doesn't answer within 5 s is an error. */
export function createDatabase({
  url,
  applicationName,
  maxConnections = 10,
  onIdleError,
  Client = PreparingClient,
}: DatabaseOptions): Database {
  const pool = new pg.Pool({
    Client,
    connectionString: url,
    application_name: applicationName,
    max: maxConnections,
    connectionTimeoutMillis: 5_000,
    types: exactTypes,
  })
  // A connection speaks up between two queries also while it is checked out, when the pool itself doesn't listen to it.
  pool.on('connect', (client) => client.on('error', (error) => onIdleError?.(error)))
  pool.on('error', () => undefined)
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool, cursor: Cursor }) })
}
