import type { Readiness } from '@amour/service'
import type { IndexerMetrics } from './metrics.ts'

/** Blocks behind the chain up to which the ledger counts as caught up. */
const CAUGHT_UP_BLOCKS = 3
/** A pass longer ago means that neither the chain nor the database can be asked. */
const STALE_MS = 30_000

/** What the readiness probe says; fed by the indexer. A standby is ready: it stands ready to take over. */
export function createReadiness(metrics: IndexerMetrics) {
  let role: 'starting' | 'standby' | 'writer' = 'starting'
  let passedAt = 0

  async function probe(): Promise<Readiness> {
    const [head, latest] = await Promise.all([valueOf(metrics.head), valueOf(metrics.latest)])
    const caughtUp = latest - head <= CAUGHT_UP_BLOCKS && Date.now() - passedAt < STALE_MS
    return { ready: role === 'standby' || (role === 'writer' && caughtUp), fields: { role, head, latest } }
  }
  return Object.assign(probe, {
    standBy: () => void (role = 'standby'),
    write: () => void (role = 'writer'),
    passed: () => void (passedAt = Date.now()),
  })
}

async function valueOf(gauge: IndexerMetrics['head']): Promise<number> {
  return (await gauge.get()).values[0]?.value ?? 0
}
