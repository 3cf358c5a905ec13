import type { CheckReport } from '@amour/contracts'

/** The result of a check in plain words, one line for each difference. */
export function describeReport({ compared, differences, notes }: CheckReport): string {
  const head =
    differences.length === 0
      ? `Checked: ${compared} comparisons, no difference.`
      : `Checked: ${compared} comparisons, ${differences.length} differ.`
  const lines = differences.map(
    ({ subject, property, expected, actual }) =>
      `  ✘ ${subject}, ${property}: it is ${actual}, and should be ${expected}.`,
  )
  return [head, ...lines, ...notes.map((note) => `  · ${note}`)].join('\n')
}
