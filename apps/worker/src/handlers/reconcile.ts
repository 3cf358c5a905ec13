import { DomainError } from '@amour/domain'
import type { JobHandler } from '@amour/jobs'
import { reconcileLedger, type ReconcileOptions } from '@amour/ledger'
import type { Logger } from '@amour/logger'
import type { WorkerMetrics } from '../metrics.ts'

/** Compares events, tables and contract, and says what differs in metrics and log. What cannot be compared now is, the next time. */
export function reconcile(
  ledger: Omit<ReconcileOptions, 'onRead' | 'signal'>,
  metrics: WorkerMetrics,
  logger: Logger,
): JobHandler<'reconcile-ledger'> {
  return async ({ signal }) => {
    try {
      const report = await reconcileLedger({ ...ledger, signal })
      metrics.differences.set(report.differenceCount)
      metrics.reconciledAt.setToCurrentTime()
      const { block, checked, differenceCount, differences } = report
      const facts = { block: String(block.number), checked, differenceCount }
      if (differenceCount === 0) logger.info(facts, 'The ledger equals the chain')
      else logger.error({ ...facts, differences }, 'The ledger does not equal the chain')
    } catch (error) {
      metrics.reconciliationFailures.inc()
      if (!(error instanceof DomainError && error.retryable)) throw error
      logger.warn({ err: error, code: error.code }, 'The ledger could not be compared with the chain')
    }
  }
}
