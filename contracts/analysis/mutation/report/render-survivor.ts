import type { Mutant } from '../mutant.ts'
import type { Judgement } from './judgement.ts'

/** The place, the change, and what is said of it. */
export function renderSurvivor(mutant: Mutant, judgement: Judgement | undefined): string {
  const { id, file, line, before, after } = mutant
  const said = judgement ? `_${judgement.verdict}_: ${judgement.why}` : '**Not judged yet.**'
  return [
    `**\`${id}\`** in [\`${file}:${line}\`](../../contracts/${file}#L${line})`,
    ['```diff', `- ${before}`, `+ ${after}`, '```'].join('\n'),
    said,
  ].join('\n\n')
}
