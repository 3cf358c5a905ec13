import type { Gap } from './gap.ts'
import type { Reach } from './measure-reach.ts'
import { reachedLines } from './reached-lines.ts'

/** Lines with a statement that does not run, and conditions that never turn out one way. */
export function findGaps({ statements, outcomes }: Reach): Gap[] {
  const lines = reachedLines(statements)
    .filter(({ reached }) => !reached)
    .map(({ file, line }) => ({ key: `${file}:${line}`, file, line, text: 'A statement does not run.' }))
  const branches = outcomes
    .filter(({ reached }) => !reached)
    .map(({ branch: { file, line, place, text }, outcome }) => {
      const missing = outcome === 'reached' ? 'reached' : outcome
      return {
        key: `${place}: ${text}: never ${missing}`,
        file,
        line,
        text: `\`${text}\` is never ${missing}.`,
      }
    })
  return [...lines, ...branches]
}
