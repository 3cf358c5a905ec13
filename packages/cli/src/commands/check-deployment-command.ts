import { loadBusinessConfig } from '@amour/config'
import { journalFolder } from '@amour/contracts'
import { Command } from 'commander'
import { checkNetwork } from '../deployment/check-network.ts'
import { recordFile } from '../deployment/deploy-to-network.ts'
import { describeReport } from '../deployment/describe-report.ts'
import { chainIdOf, local, parseNetwork } from '../deployment/networks.ts'
import { dataFolder } from '../folder/data-folder.ts'

interface Options {
  network: string
  rpcUrl?: string
  config: string
  record?: string
  json?: true
}

/** `amour check-deployment` */
export function checkDeploymentCommand(): Command {
  return new Command('check-deployment')
    .description('compare what is on the chain with the configuration; ends with 1 when something differs')
    .option('--network <name>', 'local, sepolia, base-sepolia, base or mainnet', local)
    .option('--rpc-url <url>', 'the chain; of a public one the keystore may have it')
    .option('--config <file>', 'what the business decides', 'amour.config.yaml')
    .option('--record <file>', 'the record of the deployment, where it is not in its usual place')
    .option('--json', 'answer in JSON')
    .action(check)
}

async function check(options: Options): Promise<void> {
  const network = parseNetwork(options.network)
  const usual = network === local ? dataFolder().deployment : recordFile(journalFolder(chainIdOf(network)))
  const report = await checkNetwork({
    network,
    config: loadBusinessConfig(options.config),
    file: options.record ?? usual,
    ...(options.rpcUrl && { rpcUrl: options.rpcUrl }),
  })
  const text = options.json ? JSON.stringify({ network, ...report }, null, 2) : describeReport(report)
  process.stdout.write(`${text}\n`)
  if (report.differences.length > 0) process.exitCode = 1
}
