import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateAll } from '../../generate/generate-all.ts'
import { repositoryRoot } from '../../repository-root.ts'
import type { Step } from '../step.ts'

/** Generates everything again; a file that changes was not committed as generated. */
export const generatedFiles: Step = {
  name: 'generated',
  run: async () => {
    const before = digests()
    await generateAll(() => undefined)
    const after = digests()
    const names = new Set([...before.keys(), ...after.keys()])
    const changed = [...names].filter((name) => before.get(name) !== after.get(name))
    const output = `Run "npm run generate" and commit; these files changed:\n${changed.join('\n')}`
    return changed.length === 0 ? { passed: 1, failed: 0, output: '' } : { passed: 0, failed: 1, output }
  },
}

/** A digest of every file that git tracks or could track, so that uncommitted work does not count as a change. */
function digests(): Map<string, string> {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const files = list.split('\0').filter((name) => name !== '' && existsSync(join(repositoryRoot, name)))
  return new Map(files.map((name) => [name, digest(join(repositoryRoot, name))]))
}

function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
