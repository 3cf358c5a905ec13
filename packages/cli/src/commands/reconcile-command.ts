import { reconcileLedger, type ReconcileReport } from '@amour/ledger'
import { Command } from 'commander'
import { describeReconciliation } from '../ledger/describe-reconciliation.ts'
import { withLedger } from '../ledger/with-ledger.ts'

interface Options {
  rpcUrl?: string
  folder?: string
  json?: true
}

/** How the command ends when something differs, and when it could not compare. */
const DIFFERENT = 1
const NOT_COMPARED = 2

/** `amour reconcile` */
export function reconcileCommand(environment: NodeJS.ProcessEnv): Command {
  return new Command('reconcile')
    .description(
      'compare tables, contract and events of the chain to the last unit; ends with 1 when something differs, with 2 when it could not compare',
    )
    .option('--rpc-url <url>', 'the chain, instead of RPC_URL')
    .option('--folder <path>', 'data folder of a local stack, .amour by default')
    .option('--json', 'answer in JSON')
    .action(async (options: Options) => {
      process.exitCode = NOT_COMPARED
      const report = await withLedger({ ...options, environment }, reconcileLedger)
      process.stdout.write(`${options.json ? asJson(report) : describeReconciliation(report)}\n`)
      process.exitCode = report.differenceCount === 0 ? 0 : DIFFERENT
    })
}

function asJson({ block, ...report }: ReconcileReport): string {
  return JSON.stringify({ block: { ...block, number: String(block.number) }, ...report }, null, 2)
}
