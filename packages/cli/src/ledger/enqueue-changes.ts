import type { Jobs } from '@amour/jobs'
import { droppedJobs, type OnEntryChanges, recordedJobs, settledJobs } from '@amour/ledger'

/** Enqueues what follows from entries that a replay put right, as the indexer does; what was enqueued once is not again. */
export function enqueueChanges(jobs: Jobs, chainId: number): OnEntryChanges {
  return async (trx, { added, dropped, settled }, progress) => {
    const { live, history } = recordedJobs(added, { chainId, ...progress })
    await jobs.enqueue(trx, 'ledger-entry-recorded', live)
    await jobs.enqueue(trx, 'ledger-history-recorded', history)
    await jobs.enqueue(trx, 'ledger-entry-settled', settledJobs(settled))
    await jobs.enqueue(trx, 'ledger-entry-dropped', droppedJobs(dropped))
  }
}
