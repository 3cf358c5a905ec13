import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DeploymentRecord } from '@amour/contracts'
import { startProcess, waitUntilReady } from '@amour/local'

const commandLine = fileURLToPath(new URL('../../../cli/src/main.ts', import.meta.url))
/** A cold start builds the web site. */
const longestStartMs = 8 * 60_000

/** Where a running stack is. */
export interface StackAddresses {
  publicOrigin: string
  databaseUrl: string
  redisUrl?: string
  rpcUrl: string
  mail: { smtpUrl: string; webUrl: string }
  deployment: DeploymentRecord
  ports: { web: number; api: number; apiMetrics: number; indexer: number; worker: number }
  /** Of the process that started it all. */
  pid: number
}

export interface TestStack extends StackAddresses {
  /** Holds the data and `logs/`. */
  folder: string
  stop(): Promise<void>
}

/** The whole system as `npm start` runs it, with data of its own and ports that are free. */
export async function startStack(env: NodeJS.ProcessEnv = process.env): Promise<TestStack> {
  const folder = await mkdtemp(join(tmpdir(), 'amour-stack-'))
  const readyFile = join(folder, 'ready.json')
  const logFile = join(folder, 'up.log')
  const server = await startProcess({
    name: 'The stack',
    command: process.execPath,
    args: [commandLine, 'up', '--folder', folder, '--ready-file', readyFile],
    env,
    logFile,
    graceMs: 30_000,
  })
  let addresses: StackAddresses | undefined
  await waitUntilReady(server, {
    ready: async () => {
      addresses = JSON.parse(await readFile(readyFile, 'utf8')) as StackAddresses
      return true
    },
    intervalMs: 200,
    timeoutMs: longestStartMs,
    logFile,
  })
  if (!addresses) throw new Error('The stack is ready and says not where')
  return {
    ...addresses,
    folder,
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
