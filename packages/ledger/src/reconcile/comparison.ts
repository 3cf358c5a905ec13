import type { Difference } from './difference.ts'

/** What was compared and what differs. */
export interface Comparison {
  /** How many of each kind were compared. */
  readonly checked: Readonly<Record<string, number>>
  readonly differences: readonly Difference[]
  add(what: string, checked: number, differences: readonly Difference[]): void
}

export function comparison(): Comparison {
  const checked: Record<string, number> = {}
  const differences: Difference[] = []
  return {
    checked,
    differences,
    add(what, count, found) {
      checked[what] = (checked[what] ?? 0) + count
      for (const difference of found) differences.push(difference)
    },
  }
}
