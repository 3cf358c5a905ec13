import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Judgements } from './judgement.ts'

/** Written by hand, in `judgements.json`. */
export function readJudgements(): Judgements {
  const file = join(import.meta.dirname, '..', 'judgements.json')
  return JSON.parse(readFileSync(file, 'utf8')) as Judgements
}
