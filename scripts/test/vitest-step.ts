import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { repositoryRoot } from '../repository-root.ts'
import { runCommand } from './run-command.ts'
import type { StepResult } from './step.ts'

/** What of Vitest's JSON report is read. */
interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** Runs projects of `vitest.config.ts` and counts their tests; one left out is a failure: nothing is skipped silently. */
export async function runVitest(name: string, projects: readonly string[]): Promise<StepResult> {
  const report = join(repositoryRoot, '.amour', 'logs', 'test', `${name}.json`)
  await rm(report, { force: true })
  const args = ['exec', 'vitest', 'run', ...projects.map((project) => `--project=${project}`)]
  args.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`)
  const { code, output } = await runCommand('pnpm', args, { name })
  const text = await readFile(report, 'utf8').catch(() => undefined)
  if (text === undefined) return { passed: 0, failed: 1, output }
  const counts = JSON.parse(text) as Report
  const brokenFiles = counts.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  const skipped = counts.numPendingTests + counts.numTodoTests
  const failed = counts.numFailedTests + brokenFiles + skipped
  const notes = skipped > 0 ? `${output}\n${skipped} tests were skipped.` : output
  // An error outside any test (a leaked promise, say) fails the run without failing a test.
  return { passed: counts.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, output: notes }
}
