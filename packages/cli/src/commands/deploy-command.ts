import { loadBusinessConfig } from '@amour/config'
import { journalFolder } from '@amour/contracts'
import { Command } from 'commander'
import { deployLocally } from '../deployment/deploy-locally.ts'
import { deployToNetwork } from '../deployment/deploy-to-network.ts'
import { chainIdOf, local, parseNetwork } from '../deployment/networks.ts'
import { parseSigner } from '../deployment/signer-choice.ts'
import { dataFolder } from '../folder/data-folder.ts'
import { UsageError } from '../usage-error.ts'

interface Options {
  network: string
  dryRun?: true
  confirm?: true
  signer: string
  rpcUrl?: string
  config: string
  record: string
}

/** `amour deploy` */
export function deployCommand(): Command {
  return new Command('deploy')
    .description('deploy the contracts; on a public network rehearse it, and send it only with --confirm')
    .option('--network <name>', 'local, sepolia, base-sepolia, base or mainnet', local)
    .option('--dry-run', 'rehearse on a copy of the chain and send nothing')
    .option('--confirm', 'send what was rehearsed')
    .option(
      '--signer <who>',
      'keystore, ledger:ADDRESS, a wallet’s URL, or an address to rehearse with',
      'keystore',
    )
    .option('--rpc-url <url>', 'the chain; of a public one the keystore may have it')
    .option('--config <file>', 'what the business decides', 'amour.config.yaml')
    .option('--record <file>', 'where the addresses of a local chain are kept', dataFolder().deployment)
    .action(deploy)
}

async function deploy(options: Options): Promise<void> {
  const network = parseNetwork(options.network)
  const config = loadBusinessConfig(options.config)
  if (options.dryRun && options.confirm) throw new UsageError('A dry run sends nothing: leave --confirm out.')
  if (network === local) {
    const rpcUrl = options.rpcUrl ?? 'http://127.0.0.1:8545'
    const text = await deployLocally({
      rpcUrl,
      config,
      file: options.record,
      dryRun: options.dryRun === true,
    })
    return say(text)
  }
  const record = await deployToNetwork({
    network,
    config,
    signer: parseSigner(options.signer),
    ...(options.rpcUrl && { rpcUrl: options.rpcUrl }),
    confirm: options.confirm === true,
    journal: journalFolder(chainIdOf(network)),
    say,
  })
  if (record) say(JSON.stringify(record, null, 2))
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
