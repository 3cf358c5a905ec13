import type { Verdict } from '../settle.ts'
import { tally } from './tally.ts'

/** A row for each value that `keyOf` gives, in the order of the values. */
export function renderTable(
  title: string,
  verdicts: readonly Verdict[],
  keyOf: (verdict: Verdict) => string,
): string {
  const groups = Object.entries(Object.groupBy(verdicts, keyOf)).sort(([a], [b]) => (a < b ? -1 : 1))
  const rows = groups.map(([key, group = []]) => {
    const { found, survived, score } = tally(group)
    return `| ${key} | ${found} | ${survived} | ${(100 * score).toFixed(1)} % |`
  })
  return [`| ${title} | found | survived | score |`, '| --- | ---: | ---: | ---: |', ...rows].join('\n')
}
