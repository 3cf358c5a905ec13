import { readFile, rm } from 'node:fs/promises'
import { startProcess } from '../../packages/local/src/index.ts'
import { repositoryRoot } from '../repository-root.ts'
import { logFileOf } from './log-file-of.ts'

export interface CommandResult {
  code: number | null
  /** Standard output and error, in the order they came. */
  output: string
}

export interface CommandOptions {
  /** Names the log in `.amour/logs/test`. */
  name: string
  env?: NodeJS.ProcessEnv
  cwd?: string
}

/** Runs a program to its end, under the watchdog, and returns what it said. */
export async function runCommand(
  command: string,
  args: readonly string[],
  { name, env = {}, cwd = repositoryRoot }: CommandOptions,
): Promise<CommandResult> {
  const logFile = logFileOf(name)
  await rm(logFile, { force: true })
  const child = await startProcess({
    name,
    command,
    args,
    cwd,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', CI: '1', ...env },
    logFile,
  })
  const { code } = await child.exited
  return { code, output: await readFile(logFile, 'utf8') }
}
