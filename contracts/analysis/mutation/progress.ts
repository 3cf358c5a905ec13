import type { Job, JobResult } from './job.ts'

/** Says how far a run is: each survivor at once, and a line for every twenty jobs. */
export function createProgress(kind: Job['kind'], total: number, known: number): (result: JobResult) => void {
  const startedAt = performance.now()
  const counts = new Map<string, number>()
  let done = known
  const from = known > 0 ? `, ${known} of them known from a run of the same sources` : ''
  console.log(kind === 'test' ? `${total} mutants${from}` : `${total} codes to compare as deployed${from}`)
  return ({ id, outcome }) => {
    done += 1
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
    if (outcome === 'survived') console.log(`  survived: ${id}`)
    if (done % 20 !== 0 && done !== total) return
    const seconds = Math.round((performance.now() - startedAt) / 1000)
    const summary = [...counts].map(([name, count]) => `${count} ${name}`).join(', ')
    console.log(`[${done}/${total}] ${seconds} s: ${summary}`)
  }
}
