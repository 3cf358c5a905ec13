import type { Difference } from './difference.ts'
import type { Facts } from './facts.ts'

export type FactsByKey = ReadonlyMap<string, Facts>

/** Compares rows by key: those that are missing, those too many, and the fields that differ. Only fields that both have count. */
export function compareFacts(what: string, expected: FactsByKey, found: FactsByKey): Difference[] {
  const differences: Difference[] = []
  for (const [key, facts] of expected) {
    const there = found.get(key)
    if (there) differences.push(...differingFields(what, key, facts, there))
    else differences.push({ what, key, expected: JSON.stringify(facts), found: null })
  }
  for (const [key, facts] of found) {
    if (!expected.has(key)) differences.push({ what, key, expected: null, found: JSON.stringify(facts) })
  }
  return differences
}

function differingFields(what: string, key: string, expected: Facts, found: Facts): Difference[] {
  return Object.entries(expected).flatMap(([field, value]) => {
    const there = found[field]
    if (there === undefined || there === value) return []
    return [{ what: `${what}.${field}`, key, expected: value, found: there }]
  })
}
