import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { IndexedSale } from './indexed-sale.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

export interface IndexerProcess {
  /** What it has logged so far. */
  output(): string
  kill(signal: NodeJS.Signals): Promise<{ code: number | null; output: string }>
  /** Settles when it ends by itself. */
  exited: Promise<{ code: number | null; output: string }>
}

/** The real indexer, in a process of its own that does not outlive the test. */
export function startIndexerProcess(
  { databaseUrl, sale }: Pick<IndexedSale, 'databaseUrl' | 'sale'>,
  environment: Record<string, string> = {},
): IndexerProcess {
  const { chainId, sale: address, deploymentBlock } = sale.deployment
  const child: ChildProcess = spawn(process.execPath, [main], {
    env: {
      PATH: process.env['PATH'],
      LOG_LEVEL: 'info',
      DATABASE_URL: databaseUrl,
      RPC_URL: sale.rpcUrl,
      CHAIN_ID: String(chainId),
      SALE_ADDRESS: address,
      SALE_DEPLOYMENT_BLOCK: String(deploymentBlock),
      INDEXER_METRICS_PORT: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const exited = once(child, 'exit').then(([code]) => ({ code: code as number | null, output }))
  return {
    output: () => output,
    exited,
    kill(signal) {
      child.kill(signal)
      return exited
    },
  }
}
