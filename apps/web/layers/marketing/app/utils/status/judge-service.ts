import type { ServiceStatus } from '@amour/api-client/api'

/** How a part of the service does: `well`, `slow` (late or degraded), `down`, or `unknown` where nobody could be asked. */
export type PartState = 'well' | 'slow' | 'down' | 'unknown'

/** A chain makes a block every few seconds; after this long its head says that it, or our way to it, stands still. */
const OLD_BLOCK_SECONDS = 300
/** The ledger writes with each block. */
const LATE_LEDGER_SECONDS = 60

export interface ServiceParts {
  site: PartState
  api: PartState
  database: PartState
  ledger: PartState
  chain: PartState
  cache: PartState
}

/**
 * Judges each part from what could be read.
 *
 * @param health undefined where the API did not answer.
 * @param blockAgeSeconds of the newest block that the API saw; undefined where it saw none.
 */
export function judgeService(
  health: ServiceStatus | undefined,
  blockAgeSeconds: number | undefined,
): ServiceParts {
  if (!health)
    return {
      site: 'well',
      api: 'down',
      database: 'unknown',
      ledger: 'unknown',
      chain: 'unknown',
      cache: 'unknown',
    }
  return {
    site: 'well',
    api: health.ready ? 'well' : 'slow',
    database: health.database ? 'well' : 'down',
    ledger: judgeLedger(health),
    chain: judgeChain(blockAgeSeconds),
    cache: health.cache === 'redis' ? 'well' : 'slow',
  }
}

/** The worst that a visitor would notice; the cache only makes things slower. */
export function judgeWhole({ cache: _, ...parts }: ServiceParts): PartState {
  const states = Object.values(parts)
  if (states.includes('down')) return 'down'
  if (states.includes('slow')) return 'slow'
  return states.includes('unknown') ? 'unknown' : 'well'
}

function judgeLedger({ lagSeconds }: ServiceStatus): PartState {
  if (lagSeconds === null) return 'unknown'
  if (lagSeconds <= LATE_LEDGER_SECONDS) return 'well'
  return lagSeconds <= OLD_BLOCK_SECONDS ? 'slow' : 'down'
}

function judgeChain(ageSeconds: number | undefined): PartState {
  if (ageSeconds === undefined) return 'down'
  return ageSeconds <= OLD_BLOCK_SECONDS ? 'well' : 'slow'
}
