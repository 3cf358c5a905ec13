import type { Mutant } from './mutant.ts'

/** What a worker is given to do. */
export interface Job extends Pick<Mutant, 'id' | 'file'> {
  /** `test` compiles fast and runs the tests; `compare` compiles as deployed, for the code alone. */
  kind: 'test' | 'compare'
  /** The whole file, with its fault. */
  content: string
  /** What is compiled before the tests run; the last stage holds all that the fault can reach. */
  stages: string[][]
}

/** And what it answers. */
export interface JobResult {
  id: string
  outcome: 'invalid' | 'same' | 'survived' | 'killed' | 'timeout' | 'compared'
  /** The first test that failed and why, or the compiler's error. */
  detail?: string
  /** Of the contracts' code: equal when the code is. */
  hash?: string
}
