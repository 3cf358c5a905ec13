import type { Verdict } from '../settle.ts'

export interface Tally {
  found: number
  survived: number
  /** Of those that count, from 0 to 1. */
  score: number
}

/** Counts the mutants that are faults: those without code of their own are not. */
export function tally(verdicts: readonly Verdict[]): Tally {
  const found = verdicts.filter(({ outcome }) => outcome === 'killed' || outcome === 'timeout').length
  const survived = verdicts.filter(({ outcome }) => outcome === 'survived').length
  return { found, survived, score: found + survived === 0 ? 1 : found / (found + survived) }
}
