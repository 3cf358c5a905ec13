/** One thing on the chain that is not as the configuration says. */
export interface Difference {
  /** The contract, round, wallet or role. */
  readonly subject: string
  readonly property: string
  readonly expected: string
  readonly actual: string
}

/** A property, what it should be and what it is, each written so that equal values read alike. */
export type Comparison = readonly [property: string, expected: string, actual: string]

/** What a check has seen. */
export interface Findings {
  compare(subject: string, comparisons: readonly Comparison[]): void
  /** Something worth knowing that contradicts nothing. */
  note(sentence: string): void
  readonly differences: readonly Difference[]
  readonly notes: readonly string[]
  /** How many comparisons were made. */
  readonly count: number
}

/** An empty list of findings. */
export function createFindings(): Findings {
  const differences: Difference[] = []
  const notes: string[] = []
  let count = 0
  return {
    compare(subject, comparisons) {
      count += comparisons.length
      for (const [property, expected, actual] of comparisons) {
        if (expected !== actual) differences.push({ subject, property, expected, actual })
      }
    },
    note: (sentence) => notes.push(sentence),
    differences,
    notes,
    get count() {
      return count
    },
  }
}
