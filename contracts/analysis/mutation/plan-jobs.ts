import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { enumMembers } from '../ast/enum-members.ts'
import { SourceText } from '../ast/source-text.ts'
import { createCompiler } from '../solidity/create-compiler.ts'
import { ImportGraph } from '../solidity/import-graph.ts'
import { listDeployed, listFiles } from '../solidity/list-files.ts'
import { generateMutants } from './generate-mutants.ts'
import type { Job } from './job.ts'
import type { Mutant } from './mutant.ts'
import { planStages } from './plan-stages.ts'

/** A mutant and what is to be compiled for it; or a file as it is, to compare with. */
export interface Planned {
  file: string
  original: Omit<Job, 'kind'>
  mutants: { mutant: Mutant; job: Omit<Job, 'kind'> }[]
}

/** Every mutant of every contract that goes on a chain. */
export function planJobs(root: string): Planned[] {
  const compile = createCompiler(root)
  const { errors, sources } = compile({ files: listFiles(root), outputSelection: { '*': { '': ['ast'] } } })
  if (errors.length > 0) throw new Error(errors.join('\n'))
  const graph = new ImportGraph(sources)
  const enums = enumMembers(Object.values(sources).map(({ ast }) => ast))
  return listDeployed(root).map((file) => {
    const content = readFileSync(join(root, file), 'utf8')
    const text = new SourceText(content)
    const stages = planStages(file, graph)
    const { ast } = sources[file] as { ast: Parameters<typeof generateMutants>[2] }
    const mutants = generateMutants(file, content, ast, enums).map((mutant) => {
      const job = { id: mutant.id, file, content: text.replace(mutant.span, mutant.text), stages }
      return { mutant, job }
    })
    return { file, original: { id: file, file, content, stages }, mutants }
  })
}
