import { createHash } from 'node:crypto'
import type { Mutant } from './mutant.ts'

/** Gives each mutant its name, from what it changes and not from where in the file that stands. */
export function identify(mutants: readonly Omit<Mutant, 'id'>[]): Mutant[] {
  const times = new Map<string, number>()
  return mutants.map((mutant) => {
    const { file, place, operator, before, after } = mutant
    const text = [file, place, operator, before, after].join('\n')
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
    const time = (times.get(hash) ?? 0) + 1
    times.set(hash, time)
    const id = `${place}/${operator}/${hash}${time > 1 ? `-${time}` : ''}`
    return { id, ...mutant }
  })
}
