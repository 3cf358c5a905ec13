import type { CachePorts } from '@amour/cache'
import { type Database, type LedgerKey, readSyncState } from '@amour/db'
import type { ServiceStatus } from './schemas.ts'

/** The indexer writes with each block; after this long without one the figures are too old to be served as fresh. */
const LONGEST_LAG_SECONDS = 300
const LONGEST_WAIT_MS = 2_000

interface StatusServiceOptions {
  database: Database
  ledger: LedgerKey
  cacheState: CachePorts['state']
}

export interface StatusService {
  check(): Promise<ServiceStatus>
}

/** Ready means that PostgreSQL answers and that the ledger follows the chain. Redis only degrades. */
export function createStatusService(options: StatusServiceOptions): StatusService {
  const { cacheState, database, ledger } = options
  return {
    async check() {
      const state = await inTime(readSyncState(database, ledger)).catch(() => null)
      const lagSeconds = state
        ? Math.max(0, Math.round((Date.now() - state.updatedAt.getTime()) / 1_000))
        : null
      const follows = lagSeconds !== null && lagSeconds <= LONGEST_LAG_SECONDS
      return {
        ready: follows,
        database: state !== null,
        ledgerHead: state ? String(state.head.number) : null,
        lagSeconds,
        cache: cacheState(),
      }
    },
  }
}

async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('PostgreSQL takes too long')), LONGEST_WAIT_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
