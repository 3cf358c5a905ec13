import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'
import type { Jobs } from '@amour/jobs'

export type WorkerMetrics = ReturnType<typeof createMetrics>

/** What an operator watches of one worker. The queues' depth is asked for when metrics are. */
export function createMetrics(depth: () => ReturnType<Jobs['depth']>) {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const queued = new Gauge({
    name: 'amour_jobs',
    help: 'Jobs that wait or run, and those that failed for good',
    labelNames: ['state'] as const,
    registers,
    async collect() {
      const now = await depth()
      queued.set({ state: 'queued' }, now.queued)
      queued.set({ state: 'dead' }, now.dead)
    },
  })
  return {
    registry,
    notices: new Counter({
      name: 'amour_worker_notices_total',
      help: 'Ledger entries handled, by what became of their notice',
      labelNames: ['result'] as const,
      registers,
    }),
    mails: new Counter({
      name: 'amour_worker_mails_total',
      help: 'Attempts to send a mail, by how they ended',
      labelNames: ['result'] as const,
      registers,
    }),
    differences: new Gauge({
      name: 'amour_ledger_reconciliation_differences',
      help: 'How many figures of tables and contract are not those that follow from the chain, when last compared',
      registers,
    }),
    reconciledAt: new Gauge({
      name: 'amour_ledger_reconciliation_timestamp_seconds',
      help: 'When tables, contract and chain were last compared, Unix seconds',
      registers,
    }),
    reconciliationFailures: new Counter({
      name: 'amour_ledger_reconciliation_failures_total',
      help: 'Comparisons that could not be made, because a provider or the database was away',
      registers,
    }),
    failures: new Counter({
      name: 'amour_worker_failures_total',
      help: 'Attempts that failed, by job',
      labelNames: ['job'] as const,
      registers,
    }),
  }
}
