import { resolve } from 'node:path'
import { readJudgements } from '../../contracts/analysis/mutation/report/read-judgements.ts'
import { renderReport } from '../../contracts/analysis/mutation/report/render-report.ts'
import { tally } from '../../contracts/analysis/mutation/report/tally.ts'
import { runMutation } from '../../contracts/analysis/mutation/run-mutation.ts'
import { atLeast } from '../at-least.ts'
import { atMost } from '../at-most.ts'
import type { Measurement } from '../measurement.ts'
import { writePage } from '../write-page.ts'

const contracts = resolve(import.meta.dirname, '..', '..', 'contracts')

/** Share of the faults put into the contracts that their Solidity tests find. Writes the list of the others into the docs. */
export async function run(): Promise<Measurement[]> {
  const result = await runMutation(contracts)
  const judgements = readJudgements()
  await writePage('contracts/mutation.md', renderReport(result, judgements))

  const { verdicts } = result
  const { found, survived, score } = tally(verdicts)
  const survivors = verdicts.filter(({ outcome }) => outcome === 'survived')
  const verdictOf = ({ mutant }: (typeof verdicts)[number]) => judgements[mutant.id]?.verdict
  const equivalent = survivors.filter((verdict) => verdictOf(verdict) === 'equivalent').length
  const open = survivors.filter((verdict) => verdictOf(verdict) === undefined)
  const adjusted = (found / (found + survived - equivalent)).toFixed(4)
  const baseline = `${found + survived} mutants, ${survived} survive; ${adjusted} without the ${equivalent} judged equivalent`
  return [
    atLeast('mutation-score', score, 0.98, baseline),
    atMost('mutation-survivors-not-judged', open.length, 0, 'mutants'),
  ]
}
