import { cpus } from 'node:os'
import type { Job, JobResult } from './job.ts'
import type { Mutant } from './mutant.ts'
import { planJobs } from './plan-jobs.ts'
import { createProgress } from './progress.ts'
import { ResultStore } from './result-store.ts'
import { runJobs } from './run-jobs.ts'
import { settle, type Verdict } from './settle.ts'

export interface MutationRun {
  verdicts: Verdict[]
  /** Tests that fail without any fault put in, and so found none. */
  leftOut: string[]
}

/**
 * Puts one fault after the other into the contracts below `root` and runs their Solidity tests against each. Those that no
 * test finds are compiled once more as deployed, since what gives the same code is no fault.
 */
export async function runMutation(root: string): Promise<MutationRun> {
  const store = new ResultStore(root)
  const files = planJobs(root)
  const planned = files.flatMap(({ mutants }) => mutants)
  const resultOf = (kind: Job['kind'], id: string) => store.get({ kind, id })

  await perform(planned.map(({ job }) => ({ kind: 'test', ...job })))
  const survived = ({ id }: Pick<Mutant, 'id'>) => resultOf('test', id)?.outcome === 'survived'
  const originals = files.filter(({ mutants }) => mutants.some(({ mutant }) => survived(mutant)))
  const survivors = planned.filter(({ mutant }) => survived(mutant))
  const compared = [...originals.map(({ original }) => original), ...survivors.map(({ job }) => job)]
  await perform(compared.map((job) => ({ kind: 'compare', ...job })))
  const verdicts = settle(
    planned.map(({ mutant }) => mutant),
    resultOf,
  )
  return { verdicts, leftOut: store.leftOut }

  async function perform(jobs: Job[]): Promise<void> {
    const missing = jobs.filter((job) => !store.get(job))
    const [first] = missing
    if (!first) return
    const progress = createProgress(first.kind, jobs.length, jobs.length - missing.length)
    const onResult = (result: JobResult) => {
      store.add(first.kind, result)
      progress(result)
    }
    const onStart = (leftOut: string[]) => (store.leftOut = leftOut)
    await runJobs(missing, { root, workers: Math.min(4, cpus().length), onStart, onResult })
  }
}
