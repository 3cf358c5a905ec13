import { resolve } from 'node:path'
import { findGaps } from '../../contracts/analysis/reach/find-gaps.ts'
import { measureReach } from '../../contracts/analysis/reach/measure-reach.ts'
import { reachedLines } from '../../contracts/analysis/reach/reached-lines.ts'
import { readExceptions } from '../../contracts/analysis/reach/read-exceptions.ts'
import { renderReach } from '../../contracts/analysis/reach/render-reach.ts'
import { share } from '../../contracts/analysis/reach/share.ts'
import { atLeast } from '../at-least.ts'
import { atMost } from '../at-most.ts'
import type { Measurement } from '../measurement.ts'
import { writePage } from '../write-page.ts'

const contracts = resolve(import.meta.dirname, '..', '..', 'contracts')

/** Share of the lines and branches of the contracts that their Solidity tests reach. Writes what they do not into the docs. */
export async function run(): Promise<Measurement[]> {
  const reach = await measureReach(contracts)
  const exceptions = readExceptions()
  await writePage('contracts/coverage.md', renderReach(reach, exceptions))

  const lines = reachedLines(reach.statements)
  const open = findGaps(reach).filter(({ key }) => exceptions[key] === undefined)
  return [
    atLeast('contracts-lines', share(lines), 1, `${lines.length} lines`),
    atLeast(
      'contracts-branches',
      share(reach.outcomes),
      1,
      `${reach.outcomes.length} outcomes of conditions`,
    ),
    atMost('contracts-gaps-not-explained', open.length, 0, 'gaps'),
  ]
}
