import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SourceText } from '../ast/source-text.ts'
import { codeOutputs } from '../solidity/code-outputs.ts'
import { createCompiler } from '../solidity/create-compiler.ts'
import { createSuiteRunner } from '../solidity/create-suite-runner.ts'
import { findSuites } from '../solidity/find-suites.ts'
import { listDeployed, listFiles } from '../solidity/list-files.ts'
import { fast } from '../solidity/settings.ts'
import { toArtifacts } from '../solidity/to-artifacts.ts'
import type { Branch } from './branch.ts'
import { findBranches } from './find-branches.ts'
import { markBranches } from './mark-branches.ts'
import { markLibrary } from './mark-library.ts'
import { markStatements, type Statement } from './mark-statements.ts'

/** Enough that what can be reached is; no more, since a run less would not be noticed. */
const effort = { fuzzRuns: 64, invariantRuns: 15, invariantDepth: 80 }

export interface Outcome {
  branch: Branch
  outcome: 'true' | 'false' | 'reached'
  reached: boolean
}

export interface Reach {
  statements: (Statement & { reached: boolean })[]
  /** A condition gives two: that it was true once, and that it was false once. */
  outcomes: Outcome[]
}

/** Runs the Solidity tests once and tells which statements and branches of the deployed contracts they reach. */
export async function measureReach(root: string): Promise<Reach> {
  const { contents, branches, statements } = markAll(root)
  const marks = await collectMarks(root, contents)
  const reachedBy = (number: number) => marks.has(number.toString(16).padStart(64, '0'))
  return {
    statements: statements.map((statement) => ({ ...statement, reached: marks.has(statement.mark) })),
    outcomes: branches.flatMap((branch, index) =>
      outcomesOf(branch).map((outcome, step) => ({ branch, outcome, reached: reachedBy(2 * index + step) })),
    ),
  }
}

function outcomesOf({ kind }: Branch): Outcome['outcome'][] {
  return kind === 'arm' ? ['reached'] : ['true', 'false']
}

function markAll(root: string) {
  const files = listDeployed(root)
  const { errors, sources } = createCompiler(root)({ files, outputSelection: { '*': { '': ['ast'] } } })
  if (errors.length > 0) throw new Error(errors.join('\n'))
  const contents: Record<string, string> = { ...markLibrary }
  const branches: Branch[] = []
  const statements: Statement[] = []
  for (const file of files) {
    const { ast } = sources[file] ?? {}
    if (!ast) throw new Error(`No syntax tree of ${file}.`)
    const original = readFileSync(join(root, file), 'utf8')
    const own = findBranches(file, new SourceText(original), ast)
    branches.push(...own)
    const withBranches = markBranches(original, own, (branch) => 2 * branches.indexOf(branch))
    const marked = markStatements(file, withBranches)
    contents[file] = marked.content
    statements.push(...marked.statements)
  }
  return { contents, branches, statements }
}

async function collectMarks(root: string, contents: Record<string, string>): Promise<Set<string>> {
  const { errors, contracts } = createCompiler(root)({
    files: listFiles(root),
    contents,
    settings: fast,
    outputSelection: { '*': { '*': codeOutputs } },
  })
  if (errors.length > 0) throw new Error(errors.join('\n'))
  const marks = new Set<string>()
  const onHits = (hits: Uint8Array[]) => hits.forEach((hit) => marks.add(Buffer.from(hit).toString('hex')))
  const runSuite = await createSuiteRunner(root, { ...effort, onHits })
  const artifacts = toArtifacts(contracts)
  for (const suite of findSuites(contracts)) {
    const [failure] = await runSuite(artifacts, suite)
    if (failure) console.warn(`${failure.test} fails when it is watched: ${failure.reason}`)
  }
  return marks
}
