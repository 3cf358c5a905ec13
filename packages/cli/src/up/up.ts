import { mkdirSync, rmSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import type { ServiceContext } from '../services/service-context.ts'
import { readExternalServers } from '../external-servers.ts'
import { dataFolder } from '../folder/data-folder.ts'
import { acquireLock } from '../lock/acquire-lock.ts'
import { addressTable } from './address-table.ts'
import { boundLogs } from './bound-logs.ts'
import { bringUp } from './bring-up.ts'
import { choosePorts } from './choose-ports.ts'
import { createClosers } from './closers.ts'
import { createStack } from './stack.ts'
import { stopRequest } from './stop-request.ts'

export interface UpOptions {
  /** Another data folder than `.amour/`. */
  folder?: string
  /** Written, with every address as JSON, once all is ready; for scripts that wait. */
  readyFile?: string
  environment: NodeJS.ProcessEnv
}

/** Brings the whole system up, shows where it is, and stays until it is asked to stop. */
export async function up(options: UpOptions): Promise<void> {
  const startedAt = performance.now()
  const folder = dataFolder(options.folder)
  mkdirSync(folder.logs, { recursive: true })
  const unlock = acquireLock(folder.lock)
  const closers = createClosers()
  const stopped = stopRequest()
  const stopBounding = boundLogs(folder.logs)
  try {
    const external = readExternalServers(options.environment)
    const ports = await choosePorts()
    for (const { release } of Object.values(ports)) closers.add('server', release)
    const stackOptions = { folder, ports, external, environment: options.environment, closers, say }
    const stack = createStack(stackOptions)
    const started = bringUp(stack, stackOptions)
    if ((await Promise.race([started, stopped])) === 'stop') return
    const context = await stack.context()
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    say(`\nAmour runs, after ${seconds} s.\n\n${addressTable(context, ports, external)}\n`)
    say(`Logs: ${folder.logs}. Ctrl-C stops everything; "npm run reset" clears the data.`)
    if (options.readyFile !== undefined) await writeReadyFile(options.readyFile, context)
    await stopped
  } finally {
    say('\nStopping …')
    await closers.closeAll()
    stopBounding()
    unlock()
    if (options.readyFile !== undefined) rmSync(options.readyFile, { force: true })
    say('Stopped.')
  }
}

async function writeReadyFile(file: string, context: ServiceContext): Promise<void> {
  const { voucherSignerKey: _secret, ...addresses } = context
  await writeFile(`${file}.next`, JSON.stringify({ ...addresses, pid: process.pid }, null, 2))
  await rename(`${file}.next`, file)
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}
