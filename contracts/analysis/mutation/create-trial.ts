import { codeOutputs } from '../solidity/code-outputs.ts'
import { type CompileRequest, createCompiler } from '../solidity/create-compiler.ts'
import { createSuiteRunner } from '../solidity/create-suite-runner.ts'
import { findSuites } from '../solidity/find-suites.ts'
import { isContract } from '../solidity/is-contract.ts'
import { listFiles } from '../solidity/list-files.ts'
import { deployed, fast } from '../solidity/settings.ts'
import { toArtifacts } from '../solidity/to-artifacts.ts'
import { hashCode } from './hash-code.ts'
import type { Job, JobResult } from './job.ts'
import { KillerOrder } from './killer-order.ts'

/** Few, since every mutant that lives costs all of them. */
const effort = { fuzzRuns: 64, invariantRuns: 15, invariantDepth: 80 }

export interface Trial {
  /** Tests that fail without any fault put in, such as of what only the optimized code fulfils. They find nothing. */
  leftOut: string[]
  perform(job: Job): Promise<JobResult>
}

/** Compiles the contracts and the tests once, to do one job after the other with them. */
export async function createTrial(root: string): Promise<Trial> {
  const compile = createCompiler(root)
  const original = compile({
    files: listFiles(root),
    settings: fast,
    outputSelection: { '*': { '*': codeOutputs } },
  })
  if (original.errors.length > 0) throw new Error(original.errors.join('\n'))
  const suites = findSuites(original.contracts)
  const order = new KillerOrder(suites)
  const runSuite = await createSuiteRunner(root, effort)
  const leftOut: string[] = []
  for (const suite of suites) {
    const failures = await runSuite(toArtifacts(original.contracts), suite)
    leftOut.push(...failures.map(({ test }) => test))
  }
  return {
    leftOut,
    perform: (job) => (job.kind === 'test' ? test(job) : Promise.resolve(compare(job))),
  }

  async function test({ id, file, content, stages }: Job): Promise<JobResult> {
    const waiting = new Set(order.for(file))
    let hash: string | undefined
    for (const [index, files] of stages.entries()) {
      const contents = { [file]: content }
      const { errors, contracts } = compile({
        files,
        contents,
        settings: fast,
        outputSelection: of(files, codeOutputs),
      })
      if (errors[0] !== undefined) return { id, outcome: 'invalid', detail: errors[0] }
      hash = hashCode(contracts)
      if (index === 0 && hash === hashCode(only(files))) return { id, outcome: 'same', hash }
      const artifacts = toArtifacts({ ...original.contracts, ...contracts })
      for (const suite of waiting) {
        if (isStale(suite.source, files, stages)) continue
        waiting.delete(suite)
        const failures = await runSuite(artifacts, suite)
        const killer = failures.find(({ test }) => !leftOut.includes(test))
        if (!killer) continue
        order.add(file, suite)
        return { id, outcome: 'killed', detail: `${killer.test}: ${killer.reason}`, hash }
      }
    }
    return { id, outcome: 'survived', ...(hash !== undefined && { hash }) }
  }

  function compare({ id, file, content, stages }: Job): JobResult {
    const files = (stages.at(-1) ?? []).filter(isContract)
    const { errors, contracts } = compile({
      files,
      contents: { [file]: content },
      settings: deployed,
      outputSelection: of(files, ['evm.bytecode.object']),
    })
    if (errors[0] !== undefined) return { id, outcome: 'invalid', detail: errors[0] }
    return { id, outcome: 'compared', hash: hashCode(contracts) }
  }

  function only(files: readonly string[]): typeof original.contracts {
    return Object.fromEntries(Object.entries(original.contracts).filter(([file]) => files.includes(file)))
  }
}

/** Whether a suite still holds the code of the original, and has to wait for a later stage. */
function isStale(source: string, compiled: readonly string[], stages: Job['stages']): boolean {
  return !compiled.includes(source) && (stages.at(-1) ?? []).includes(source)
}

function of(files: readonly string[], outputs: readonly string[]): CompileRequest['outputSelection'] {
  return Object.fromEntries(files.map((name) => [name, { '*': outputs }]))
}
