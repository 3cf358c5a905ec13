import { SourceText } from '../ast/source-text.ts'
import type { Branch } from './branch.ts'
import { branchFile } from './mark-library.ts'

/** A file that tells which branches it takes; its lines stay where they are. `numberOf` gives each branch its even number. */
export function markBranches(
  content: string,
  branches: readonly Branch[],
  numberOf: (branch: Branch) => number,
): string {
  const insertions = new Map<number, string>()
  const insert = (at: number, text: string) => insertions.set(at, (insertions.get(at) ?? '') + text)
  for (const { span, kind } of branches) if (kind === 'condition') insert(span.end, ')')
  const outerFirst = [...branches].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  for (const branch of outerFirst) {
    const id = numberOf(branch)
    if (branch.kind === 'arm') insert(branch.span.start + 1, ` Branches.reach(${id});`)
    else insert(branch.span.start, `Branches.take(${id}, `)
  }
  const marked = [...insertions]
    .sort(([a], [b]) => b - a)
    .reduce((text, [at, inserted]) => new SourceText(text).replace({ start: at, end: at }, inserted), content)
  return `${marked.trimEnd()} import {Branches} from "${branchFile}";\n`
}
