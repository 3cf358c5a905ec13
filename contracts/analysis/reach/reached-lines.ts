import type { Reach } from './measure-reach.ts'

export interface Line {
  file: string
  line: number
  reached: boolean
}

/** The lines at which a statement begins; reached are those of which all statements run. */
export function reachedLines(statements: Reach['statements']): Line[] {
  const lines = new Map<string, Line>()
  for (const { file, line, reached } of statements) {
    const key = `${file}:${line}`
    lines.set(key, { file, line, reached: reached && (lines.get(key)?.reached ?? true) })
  }
  return [...lines.values()]
}
