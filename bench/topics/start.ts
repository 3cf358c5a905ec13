import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { atMost } from '../at-most.ts'
import type { Measurement } from '../measurement.ts'

const repository = resolve(import.meta.dirname, '..', '..')

/**
 * `npm start` in a fresh clone with empty package caches, so that everything comes from the registry; then again. Seconds
 * from the command to the table of addresses, and from Ctrl-C to the end.
 */
export async function run(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'amour-bench-start-'))
  try {
    const clone = join(folder, 'amour')
    execFileSync('git', ['clone', '--quiet', repository, clone])
    const cold = await startAndStop(clone, folder)
    const warm = await startAndStop(clone, folder)
    return [
      atMost('start-cold', cold.start, 300, 's'),
      atMost('start-warm', warm.start, 15, 's', `start-cold in the same run: ${cold.start.toFixed(1)} s`),
      atMost('stop', Math.max(cold.stop, warm.stop), 10, 's'),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startAndStop(clone: string, folder: string): Promise<{ start: number; stop: number }> {
  const readyFile = join(folder, 'ready.json')
  const startedAt = performance.now()
  const child = spawn('npm', ['start', '--', '--ready-file', readyFile], {
    cwd: clone,
    env: coldEnvironment(folder),
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  while (!existsSync(readyFile)) {
    if (child.exitCode !== null)
      throw new Error(`npm start ended with ${child.exitCode} before it was ready.`)
    await sleep(50)
  }
  const start = seconds(startedAt)
  const stoppedAt = performance.now()
  process.kill(-Number(child.pid), 'SIGINT')
  await ended
  return { start, stop: seconds(stoppedAt) }
}

/** Without what npm passes on to its scripts and the toolchain that runs this, and with package caches of its own. */
function coldEnvironment(folder: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm|pnpm)_/i.test(name))
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((entry) => !entry.startsWith(repository))
  return {
    ...Object.fromEntries(inherited),
    PATH: path.join(delimiter),
    npm_config_cache: join(folder, 'npm-cache'),
    pnpm_config_store_dir: join(folder, 'pnpm-store'),
  }
}

function seconds(since: number): number {
  return (performance.now() - since) / 1000
}
