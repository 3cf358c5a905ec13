import type { Difference, ReconcileReport } from '@amour/ledger'

/** The result of a comparison in plain words: what was compared, and a line for each difference. */
export function describeReconciliation(report: ReconcileReport): string {
  const { block, checked, differenceCount, differences } = report
  const width = Math.max(...Object.keys(checked).map((name) => name.length))
  const table = Object.entries(checked).map(([name, count]) => `  ${name.padEnd(width)}  ${count}`)
  const shown = differences.length < differenceCount ? `; the first ${differences.length}:` : ':'
  const verdict = differenceCount === 0 ? 'No difference.' : `${differenceCount} differ${shown}`
  return [
    `Compared at block ${block.number} (${block.hash}):`,
    ...table,
    verdict,
    ...differences.map(describe),
  ].join('\n')
}

function describe({ what, key, expected, found }: Difference): string {
  const is = found === null ? 'it is missing' : `it is ${found}`
  const shall = expected === null ? 'nothing should be there' : `it should be ${expected}`
  return `  ✘ ${what}, ${key}: ${is}, and ${shall}.`
}
