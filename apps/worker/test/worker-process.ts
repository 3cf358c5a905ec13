import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const configFile = fileURLToPath(new URL('../../../amour.config.yaml', import.meta.url))
/** The keys that worker processes of tests have. */
export const personalData = { keys: `1:${'7'.repeat(64)}`, indexKey: '8'.repeat(64) }
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

export interface WorkerProcess {
  /** Settles when it has begun to run jobs; fails when it ends before. */
  started: Promise<void>
  kill(signal: NodeJS.Signals): Promise<{ code: number | null }>
}

/** The real worker, in a process of its own that does not outlive the test. */
export function startWorkerProcess(
  databaseUrl: string,
  variables: Record<string, string> = {},
): WorkerProcess {
  const child: ChildProcess = spawn(process.execPath, [main], {
    env: {
      PATH: process.env['PATH'],
      LOG_LEVEL: 'info',
      DATABASE_URL: databaseUrl,
      // Nobody answers there: these tests are not about the chain.
      RPC_URL: 'http://127.0.0.1:9',
      CHAIN_ID: '31337',
      SALE_ADDRESS: `0x${'5a'.repeat(20)}`,
      SALE_DEPLOYMENT_BLOCK: '0',
      WORKER_METRICS_PORT: '0',
      CONFIG_FILE: configFile,
      PUBLIC_ORIGIN: 'https://amour.example',
      PERSONAL_DATA_KEYS: personalData.keys,
      PERSONAL_INDEX_KEY: personalData.indexKey,
      // Nobody takes mails there.
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'lettres@amour.example',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const exited = once(child, 'exit').then(([code]) => ({ code: code as number | null }))
  return {
    started: new Promise((resolve, reject) => {
      let output = ''
      child.stdout?.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        if (output.includes('Worker started')) resolve()
      })
      void exited.then(() => reject(new Error(`The worker ended: ${output}`)))
    }),
    kill(signal) {
      child.kill(signal)
      return exited
    },
  }
}
