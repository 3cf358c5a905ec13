import type { MutationRun } from '../run-mutation.ts'
import type { Judgements } from './judgement.ts'
import { renderSurvivor } from './render-survivor.ts'
import { renderTable } from './render-table.ts'
import { tally } from './tally.ts'

/** The page on what the tests do not find, in Markdown. */
export function renderReport({ verdicts, leftOut }: MutationRun, judgements: Judgements): string {
  const survivors = verdicts.filter(({ outcome }) => outcome === 'survived').map(({ mutant }) => mutant)
  const open = survivors.filter(({ id }) => !judgements[id])
  const judged = survivors.filter(({ id }) => judgements[id])
  const stale = Object.keys(judgements).filter((id) => !survivors.some((survivor) => survivor.id === id))
  const list = (mutants: typeof survivors) =>
    mutants.map((mutant) => renderSurvivor(mutant, judgements[mutant.id])).join('\n\n')
  const items = (names: readonly string[]) => names.map((name) => `- \`${name}\``).join('\n')
  const sections = [
    introduction,
    '## Result',
    summary(verdicts),
    renderTable('contract', verdicts, ({ mutant }) => `\`${mutant.file}\``),
    renderTable('kind of fault', verdicts, ({ mutant }) => mutant.operator),
    ...section('Not judged yet', open.length, list(open)),
    ...section('Judged', judged.length, list(judged)),
    ...section('Judgements of no survivor', stale.length, items(stale)),
    ...section('Tests left out, because they fail without any fault', leftOut.length, items(leftOut)),
  ]
  return `${sections.join('\n\n')}\n`
}

const introduction = `<!-- Written by \`pnpm bench mutation\`; judgements are in contracts/analysis/mutation/judgements.json. -->

# What the tests of the contracts do not find

A line that is covered may still be wrong: covered means run, not checked. So a tool puts one fault after the other into each
contract that goes on a chain (a boundary moved by one, a check left out or turned round, a statement, an event or a modifier left
out, plus for minus, \`&&\` for \`||\`, a number one off, another member of an enum) and runs the Solidity tests against each. A fault
that no test finds is listed here with what a person says of it. A mutant that runs without end counts as found; one that does
not compile, or gives the very code of the original or of another mutant (compiled as deployed), does not count. Fuzz tests and
invariants run less long here than in \`npm test\`. Assembly is left as it is, and OpenZeppelin's code is not ours to test.`

function section(title: string, count: number, text: string): string[] {
  return count === 0 ? [] : [`## ${title} (${count})`, text]
}

function summary(verdicts: MutationRun['verdicts']): string {
  const { found, survived, score } = tally(verdicts)
  const of = (wanted: string) => verdicts.filter(({ outcome }) => outcome === wanted).length
  return `**${(100 * score).toFixed(1)} %** of ${found + survived} faults are found (${of('timeout')} of them by never ending). Not counted:
${of('invalid')} that do not compile, ${of('equivalent')} with the code of the original, ${of('duplicate')} with that of another.`
}
