import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { repositoryRoot } from '../repository-root.ts'

/** Groups of folders with a `generate` script: one builds on the groups before, and on nothing of its own. */
const order = [
  ['contracts'],
  ['apps/api', 'apps/web', 'packages/config', 'packages/db'],
  ['packages/api-client'],
]

/**
 * Runs every package's `generate` script, in order, those of a group at once.
 * @throws an Error with the script's output when one fails, or when a package generates that has no place in the order
 */
export async function generateAll(say: (folder: string) => void): Promise<void> {
  const generating = packageFolders().filter(hasGenerateScript)
  const unplaced = generating.filter((folder) => !order.flat().includes(folder))
  if (unplaced.length > 0)
    throw new Error(`Give ${unplaced.join(', ')} a place in the order of scripts/generate.`)
  for (const group of order) {
    await Promise.all(
      group.filter((folder) => generating.includes(folder)).map((folder) => runGenerate(folder, say)),
    )
  }
}

async function runGenerate(folder: string, say: (folder: string) => void): Promise<void> {
  say(folder)
  try {
    await promisify(execFile)('pnpm', ['run', 'generate'], { cwd: join(repositoryRoot, folder) })
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string }
    throw new Error(`Generating in ${folder} failed.\n${stdout}${stderr}`, { cause })
  }
}

function packageFolders(): string[] {
  const nested = ['apps', 'packages', 'tests'].flatMap((parent) =>
    readdirSync(join(repositoryRoot, parent)).map((name) => `${parent}/${name}`),
  )
  return ['contracts', ...nested].filter((folder) => existsSync(join(repositoryRoot, folder, 'package.json')))
}

function hasGenerateScript(folder: string): boolean {
  const manifest = JSON.parse(readFileSync(join(repositoryRoot, folder, 'package.json'), 'utf8')) as {
    scripts?: Record<string, string>
  }
  return manifest.scripts?.['generate'] !== undefined
}
