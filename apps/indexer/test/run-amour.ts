import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { IndexedSale } from './indexed-sale.ts'

const main = fileURLToPath(new URL('../../../packages/cli/src/main.ts', import.meta.url))

export interface AmourRun {
  code: number
  stdout: string
  stderr: string
}

/** Runs the real command line on a test's ledger, until it ends. */
export function runAmour(
  { databaseUrl, sale }: Pick<IndexedSale, 'databaseUrl' | 'sale'>,
  args: readonly string[],
): Promise<AmourRun> {
  const { chainId, sale: address, deploymentBlock } = sale.deployment
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: databaseUrl,
    RPC_URL: sale.rpcUrl,
    CHAIN_ID: String(chainId),
    SALE_ADDRESS: address,
    SALE_DEPLOYMENT_BLOCK: String(deploymentBlock),
  }
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { env, timeout: 120_000 }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr })
    })
  })
}
