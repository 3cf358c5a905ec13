import { loadBusinessConfig } from '@amour/config'
import { createJobs } from '@amour/jobs'
import { replayLedger, type ReplayReport } from '@amour/ledger'
import { Command } from 'commander'
import { enqueueChanges } from '../ledger/enqueue-changes.ts'
import { type OpenLedger, withLedger } from '../ledger/with-ledger.ts'
import { UsageError } from '../usage-error.ts'

interface Options {
  from: string
  rpcUrl?: string
  folder?: string
  config: string
  json?: true
}

/** `amour replay` */
export function replayCommand(environment: NodeJS.ProcessEnv): Command {
  return new Command('replay')
    .description('make the tables anew from the chain, from a block on, while the services go on')
    .requiredOption('--from <block>', 'the first block that is read again')
    .option('--rpc-url <url>', 'the chain, instead of RPC_URL')
    .option('--folder <path>', 'data folder of a local stack, .amour by default')
    .option('--config <file>', 'what the business decides', environment['CONFIG_FILE'] ?? 'amour.config.yaml')
    .option('--json', 'answer in JSON')
    .action(async (options: Options) => {
      const report = await withLedger({ ...options, environment }, (ledger) => replay(ledger, options))
      process.stdout.write(`${options.json ? asJson(report) : describe(report)}\n`)
    })
}

async function replay({ databaseUrl, ...ledger }: OpenLedger, options: Options): Promise<ReplayReport> {
  const { confirmations } = loadBusinessConfig(options.config).chain
  const from = parseBlock(options.from)
  const jobs = await createJobs({ databaseUrl, role: 'enqueue', onError: () => undefined })
  try {
    const onChanges = enqueueChanges(jobs, ledger.key.chainId)
    return await replayLedger({ ...ledger, from, confirmations, onChanges })
  } finally {
    await jobs.close()
  }
}

function parseBlock(text: string): bigint {
  if (!/^\d+$/.test(text)) throw new UsageError(`A block is a number, not ${text}.`)
  return BigInt(text)
}

function describe({ from, head, written, removed }: ReplayReport): string {
  return `Replayed blocks ${from} to ${head.number}: ${written} rows written, ${removed} removed, all sums computed anew.`
}

function asJson({ from, head, ...report }: ReplayReport): string {
  const block = { ...head, number: String(head.number) }
  return JSON.stringify({ from: String(from), head: block, ...report }, null, 2)
}
