import { findGaps } from './find-gaps.ts'
import type { Reach } from './measure-reach.ts'
import { reachedLines } from './reached-lines.ts'

/** The page on what the tests reach, in Markdown. */
export function renderReach(reach: Reach, exceptions: Readonly<Record<string, string>>): string {
  const gaps = findGaps(reach)
  const stale = Object.keys(exceptions).filter((key) => !gaps.some((gap) => gap.key === key))
  const list = gaps.map(
    ({ key, file, line, text }) =>
      `- [\`${file}:${line}\`](../../contracts/${file}#L${line}): ${text} ${exceptions[key] ?? '**Not explained yet.**'}`,
  )
  const sections = [
    introduction,
    renderTable(reach),
    `## What is not reached (${gaps.length})`,
    gaps.length === 0 ? 'Nothing.' : list.join('\n'),
    ...(stale.length > 0
      ? [`## Explanations of no gap (${stale.length})`, stale.map((key) => `- \`${key}\``).join('\n')]
      : []),
  ]
  return `${sections.join('\n\n')}\n`
}

const introduction = `<!-- Written by \`pnpm bench coverage\`; explanations are in contracts/analysis/reach/exceptions.json. -->

# What the tests of the contracts reach

Counted over the contracts that go on a chain, with the Solidity tests alone (unit, fuzz and invariant). Hardhat's own
\`hardhat test --coverage\` tells lines and statements, for the tests in TypeScript too, but no branches. So the statements are marked here
by the same code as there (EDR's), and the branches by ours: every condition of an \`if\`, a \`require\`, a loop or a \`?:\`, and
every operand of \`&&\` and \`||\`, must be true in one test and false in another, and each arm of a \`try\` must be entered. A line counts
when all statements that begin on it run. Assembly is one statement each; modifiers of OpenZeppelin are not ours. That a line is
run does not say that it is checked: see [what the tests do not find](mutation.md).`

function renderTable({ statements, outcomes }: Reach): string {
  const lines = reachedLines(statements)
  const files = [...new Set(lines.map(({ file }) => file))]
  const count = (parts: readonly { reached: boolean }[]) =>
    `${parts.filter(({ reached }) => reached).length} of ${parts.length}`
  const rows = files.map((file) => {
    const branches = outcomes.filter(({ branch }) => branch.file === file)
    return `| \`${file}\` | ${count(lines.filter((line) => line.file === file))} | ${count(branches)} |`
  })
  const total = `| **all** | ${count(lines)} | ${count(outcomes)} |`
  return ['| contract | lines | branches |', '| --- | ---: | ---: |', ...rows, total].join('\n')
}
