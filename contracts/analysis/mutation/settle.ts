import type { Job, JobResult } from './job.ts'
import type { Mutant } from './mutant.ts'

export interface Verdict {
  mutant: Mutant
  /**
   * `killed` and `timeout` were found; `survived` was not; the others do not count: `invalid` does not compile,
   * `equivalent` gives the code of the original and `duplicate` that of another mutant.
   */
  outcome: 'killed' | 'timeout' | 'survived' | 'invalid' | 'equivalent' | 'duplicate'
}

/** What the results of all jobs say of each mutant. */
export function settle(
  mutants: readonly Mutant[],
  resultOf: (kind: Job['kind'], id: string) => JobResult | undefined,
): Verdict[] {
  const seen = new Set<string>()
  return mutants.map((mutant) => ({ mutant, outcome: outcomeOf(mutant) }))

  function outcomeOf({ id, file }: Mutant): Verdict['outcome'] {
    const { outcome, hash } = resultOf('test', id) ?? { outcome: 'invalid' }
    if (outcome === 'same') return 'equivalent'
    if (outcome === 'invalid' || outcome === 'compared') return 'invalid'
    if (isRepeated(hash)) return 'duplicate'
    if (outcome !== 'survived') return outcome
    const code = resultOf('compare', id)?.hash
    if (code !== undefined && code === resultOf('compare', file)?.hash) return 'equivalent'
    return isRepeated(code) ? 'duplicate' : 'survived'
  }

  function isRepeated(hash: string | undefined): boolean {
    if (hash === undefined) return false
    const repeated = seen.has(hash)
    seen.add(hash)
    return repeated
  }
}
